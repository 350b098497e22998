package vn.wardpulse.model.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.reminder.Addressee;
import vn.wardpulse.model.reminder.Addressee.Office;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.report.Obligation;

/** The files are what stands in logs for ever: each must be written, and read back, byte for byte. */
class ReminderGoldenTest {

    private static final UnitId WARD = new UnitId("00139");
    private static final List<Addressee> OWN =
            List.of(new Addressee(WARD, Office.WARD_OFFICER), new Addressee(WARD, Office.WARD_LEADER));

    private static final Map<String, ReminderDue> REMINDERS = Map.of(
            "reminder-due.1",
            reminder(12, "system", new Step(Step.Kind.AFTER_DUE, 1), OWN, null),
            "reminder-due.1.escalation",
            reminder(
                    13,
                    "system",
                    new Step(Step.Kind.ESCALATION, 5),
                    List.of(new Addressee(new UnitId("004"), Office.STANDING_BODY)),
                    null),
            "reminder-due.1.asked",
            reminder(14, "thuongtruc.longbien", Step.BY_HAND, OWN, "Đề nghị gửi trước 17 giờ."));

    @ParameterizedTest
    @MethodSource("names")
    void isWrittenAndReadBackAsItStands(String name) throws IOException {
        ReminderDue reminder = Objects.requireNonNull(REMINDERS.get(name));
        byte[] golden = golden(name);

        assertThat(new String(Topics.REMINDERS.codec().write(reminder), StandardCharsets.UTF_8))
                .isEqualTo(new String(golden, StandardCharsets.UTF_8).strip());
        assertThat(Topics.REMINDERS.codec().read(golden)).isEqualTo(reminder);
        assertThat(Topics.REMINDERS.key().apply(reminder)).isEqualTo("00139");
    }

    static Stream<String> names() {
        return REMINDERS.keySet().stream().sorted();
    }

    private static ReminderDue reminder(
            long position, String by, Step step, List<Addressee> addressees, @Nullable String sentence) {
        return new ReminderDue(
                new EventHead(position, Instant.parse("2023-10-17T01:00:00Z"), by, new UUID(0xc0ffee, position)),
                new Obligation(WARD, new FormCode("LB2023-M"), Period.month(2023, 10)),
                new Name("Phường Bồ Đề", "Bo De Ward"),
                new Name("Báo cáo tháng", "Monthly report"),
                LocalDate.of(2023, 10, 16),
                step,
                addressees,
                sentence);
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = ReminderGoldenTest.class.getResourceAsStream("/golden/reminders/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }
}
