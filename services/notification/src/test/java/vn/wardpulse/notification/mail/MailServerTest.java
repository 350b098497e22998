package vn.wardpulse.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.notification.NotificationSettings.Security;
import vn.wardpulse.notification.NotificationSettings.Smtp;
import vn.wardpulse.notification.person.Language;

/** What a mail server's behaviour means: whether a letter may be sent again hangs on it. */
class MailServerTest {

    private static final Letter LETTER =
            new Letter("Báo cáo\r\nBcc: ai@example.org", "chữ", "<p>chữ</p>", URI.create("http://localhost/thong-bao"));

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("behaviours")
    void everyBehaviourHasItsMeaning(Map<String, String> answers, Class<? extends Outcome> meaning) throws IOException {
        try (RudeServer server = RudeServer.answering(answers)) {
            assertThat(send(server.port(), Security.NONE)).isInstanceOf(meaning);
        }
    }

    static Stream<Arguments> behaviours() {
        return Stream.of(
                arguments(Map.of(), Outcome.Sent.class),
                arguments(Map.of("QUIT", ""), Outcome.Sent.class),
                arguments(Map.of("EHLO", "554 go away", "HELO", "554 go away"), Outcome.NotNow.class),
                arguments(Map.of("MAIL", "451 busy"), Outcome.NotNow.class),
                arguments(Map.of("MAIL", "550 not you"), Outcome.Never.class),
                arguments(Map.of("RCPT", "450 mailbox busy"), Outcome.NotNow.class),
                arguments(Map.of("RCPT", "550 nobody of that name"), Outcome.Never.class),
                arguments(Map.of(RudeServer.END, "452 full"), Outcome.NotNow.class),
                arguments(Map.of(RudeServer.END, "554 not this"), Outcome.Never.class),
                arguments(Map.of(RudeServer.END, ""), Outcome.Unknown.class));
    }

    @Test
    void aLineThatIsToBeSecretIsNeverOpen() throws IOException {
        try (RudeServer server = RudeServer.answering(Map.of())) {
            assertThat(send(server.port(), Security.STARTTLS)).isInstanceOf(Outcome.NotNow.class);
            assertThat(send(server.port(), Security.TLS)).isInstanceOf(Outcome.NotNow.class);
        }
    }

    @Test
    void nobodyThereIsTriedAgain() throws IOException {
        int port;
        try (RudeServer server = RudeServer.answering(Map.of())) {
            port = server.port();
        }
        assertThat(send(port, Security.NONE)).isInstanceOf(Outcome.NotNow.class);
    }

    private static Outcome send(int port, Security security) {
        Smtp smtp = new Smtp("127.0.0.1", port, null, null, security, Duration.ofSeconds(20));
        ReminderDue reminder = new ReminderDue(
                new EventHead(7, Instant.EPOCH, EventHead.SYSTEM, new UUID(0, 7)),
                new Obligation(new UnitId("00139"), new FormCode("LB2023-M"), Period.month(2023, 10)),
                new Name("Bồ Đề", "Bo De"),
                new Name("Báo cáo", "Report"),
                LocalDate.of(2023, 10, 16),
                Step.BY_HAND,
                List.of(),
                null);
        return new MailServer(smtp, "wardpulse@example.org")
                .send(
                        new Delivery(
                                1,
                                new Occasion.Reminder(reminder),
                                "canbo",
                                "Cán bộ",
                                "canbo@example.org",
                                Language.VI,
                                1),
                        LETTER);
    }
}
