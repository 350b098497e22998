package vn.wardpulse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.reminder.ReminderDue;
import vn.wardpulse.model.reminder.Step;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.task.TaskEvent;

/**
 * Reminders as a real mail server gets them: in both languages, to the right people, once, and again only where that is
 * certain. Each test has a ward of its own, and leaves one room at work with the mail server there.
 */
class DeliveryTest {

    private static final Mailbox MAIL = new Mailbox();
    private static final Room ROOM = new Room();

    @BeforeAll
    static void start() {
        ROOM.start(MAIL.port());
    }

    @AfterAll
    static void close() {
        ROOM.close();
        MAIL.close();
    }

    @Test
    void eachGetsItInTheirLanguage() throws MessagingException {
        wants(Room.officer("00115"), "canbo.115@example.org", "vi");
        wants(Room.leader("00115"), "lanhdao.115@example.org", "en");
        wants(Room.officer("00343"), "nguoikhac@example.org", "vi");
        wants(Room.standingBody("004"), "thuongtruc@example.org", "vi");

        ROOM.say(Said.reminder("00115", Said.LATE));
        assertThat(ROOM.states("00115")).containsExactly("SENT", "SENT");
        MimeMessage vi = MAIL.of("canbo.115@example.org").getFirst();
        assertThat(vi.getSubject())
                .isEqualTo("[Wardpulse] Quá hạn 1 ngày làm việc: Báo cáo tháng, tháng 10/2023, Phường Bồ Đề");
        assertThat(vi.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(vi.getHeader("List-Unsubscribe")).containsExactly("<http://localhost:8080/thong-bao>");
        assertThat(MAIL.only("canbo.115@example.org", "text/plain")).isEqualTo("""
                Kính gửi canbo.00115,

                Báo cáo sau đã quá hạn 1 ngày làm việc và chưa được gửi.

                  Đơn vị:   Phường Bồ Đề
                  Báo cáo:  Báo cáo tháng
                  Kỳ:       tháng 10/2023
                  Hạn:      16/10/2023

                Mở báo cáo: http://localhost:8080/phieu/00115/LB2023-M/2023-10

                --
                Thư này do Wardpulse tự động gửi. Đổi địa chỉ, ngôn ngữ hoặc thôi nhận thư: http://localhost:8080/thong-bao
                """);
        assertThat(MAIL.only("canbo.115@example.org", "text/html"))
                .contains("<td>Phường Bồ Đề</td>", "href=\"http://localhost:8080/phieu/00115/LB2023-M/2023-10\"");
        assertThat(MAIL.of("lanhdao.115@example.org").getFirst().getSubject())
                .isEqualTo("[Wardpulse] Overdue by 1 working day: Monthly report, 10/2023, Bo De Ward");
        assertThat(MAIL.only("lanhdao.115@example.org", "text/plain"))
                .contains("overdue by 1 working day and has not been sent", "Due:     16/10/2023");

        ROOM.say(Said.reminder("00115", Said.ESCALATION));
        assertThat(ROOM.states("00115")).hasSize(3);
        assertThat(MAIL.only("thuongtruc@example.org", "text/plain")).contains("đơn vị chưa gửi, dù đã được nhắc");
        assertThat(MAIL.of("nguoikhac@example.org")).as("of another ward").isEmpty();
    }

    @Test
    void tasksAreRemindedOfInTheSameWay() throws MessagingException {
        wants(Room.officer("00136"), "canbo.136@example.org", "vi");
        wants(Room.leader("00136"), "lanhdao.136@example.org", "en");
        TaskEvent.TaskReminded said = Said.task("00136", Said.LATE);
        ROOM.say(Said.passed("00136"), said, said);
        ROOM.say(Said.task("00139", Said.LATE));
        await().until(() -> ROOM.jdbc()
                .queryForList("select state from delivery where person like '%.00136'", String.class)
                .equals(List.of("SENT", "SENT")));

        assertThat(MAIL.of("canbo.136@example.org")).hasSize(1);
        assertThat(MAIL.of("canbo.136@example.org").getFirst().getSubject())
                .isEqualTo("[Wardpulse] Quá hạn 1 ngày làm việc: nhiệm vụ 1 của 12/KH-UBND,"
                        + " Tuyên truyền về vệ sinh môi trường, Phường Bồ Đề");
        assertThat(MAIL.only("canbo.136@example.org", "text/plain"))
                .contains(
                        "Nhiệm vụ sau đã quá hạn 1 ngày làm việc và chưa có kết quả.",
                        "Hạn:       16/10/2023",
                        "http://localhost:8080/nhiem-vu/KH-TT/1/2023-10");
        assertThat(MAIL.only("lanhdao.136@example.org", "text/html"))
                .contains("task 1 of 12/KH-UBND", "Communication on sanitation", "overdue by 1 working day");
    }

    @Test
    void requestsAreChasedInTheSameWay() throws MessagingException {
        wants(Room.officer("00142"), "canbo.142@example.org", "vi");
        wants(Room.leader("00142"), "lanhdao.142@example.org", "en");
        RequestEvent.RequestChased said = Said.request("00142", Step.BY_HAND, "Gửi trước 16 giờ");
        ROOM.say(Said.requestPassed("00142"), Said.formerly("00142"), said, said);
        ROOM.say(Said.request("00139", Said.LATE, null));
        await().until(() -> ROOM.jdbc()
                .queryForList("select state from delivery where person like '%.00142'", String.class)
                .equals(List.of("SENT", "SENT")));

        assertThat(MAIL.of("canbo.142@example.org")).hasSize(1);
        assertThat(MAIL.of("canbo.142@example.org").getFirst().getSubject())
                .isEqualTo("[Wardpulse] Đôn đốc: yêu cầu của Quận Long Biên, Rà soát cơ sở cho thuê trọ, Phường Bồ Đề");
        assertThat(MAIL.only("canbo.142@example.org", "text/plain")).isEqualTo("""
                Kính gửi canbo.00142,

                Đề nghị đơn vị sớm trả lời yêu cầu sau.

                  Đơn vị:       Phường Bồ Đề
                  Yêu cầu:      Rà soát cơ sở cho thuê trọ
                  Nơi yêu cầu:  Quận Long Biên
                  Hạn:          16/10/2023

                Lời nhắn: Gửi trước 16 giờ

                Mở yêu cầu: http://localhost:8080/yeu-cau/00000000-0000-0007-0000-000000000001

                --
                Thư này do Wardpulse tự động gửi. Đổi địa chỉ, ngôn ngữ hoặc thôi nhận thư: http://localhost:8080/thong-bao
                """);
        assertThat(MAIL.only("lanhdao.142@example.org", "text/html"))
                .contains(
                        "Long Bien District",
                        "You are reminded to answer the following request.",
                        "They add: <span>Gửi trước 16 giờ</span>");
    }

    @Test
    void nobodyGetsItTwice() throws MessagingException {
        wants(Room.officer("00118"), "canbo.118@example.org", "vi");
        ReminderDue[] said = IntStream.range(0, 20)
                .mapToObj(n -> Said.reminder("00118", Step.BY_HAND))
                .toArray(ReminderDue[]::new);
        ROOM.start(MAIL.port());
        ROOM.say(said);
        ROOM.say(said);
        assertThat(ROOM.states("00118")).as("with two at work").hasSize(20).containsOnly("SENT");

        ROOM.stop();
        ROOM.start(MAIL.port());
        ROOM.say(said);
        ROOM.say(Said.reminder("00118", Step.BY_HAND));
        assertThat(ROOM.states("00118"))
                .as("said again after a restart")
                .hasSize(21)
                .containsOnly("SENT");
        List<MimeMessage> letters = MAIL.of("canbo.118@example.org");
        assertThat(letters).hasSize(21);
        assertThat(letters).extracting(MimeMessage::getMessageID).doesNotHaveDuplicates();
    }

    @Test
    void whatACrashLeftBehindIsNotSentAgain() {
        wants(Room.officer("00121"), "canbo.121@example.org", "vi");
        ROOM.say(Said.reminder("00121", Said.LATE));
        assertThat(ROOM.states("00121")).containsExactly("SENT");
        // A crash after the server's yes and before our own leaves this behind.
        ROOM.jdbc().update("update delivery set state = 'SENDING', settled_at = null where person = 'canbo.00121'");
        ROOM.stop();
        ROOM.wallClock.turnBy(Duration.ofMinutes(10));
        ROOM.start(MAIL.port());

        assertThat(ROOM.states("00121")).containsExactly("UNKNOWN");
        assertThat(MAIL.of("canbo.121@example.org")).hasSize(1);
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() {
        wants(Room.officer("00124"), "canbo.124@example.org", "vi");
        MAIL.goAway();
        ROOM.say(Said.reminder("00124", Said.LATE));
        assertThat(ROOM.states("00124")).containsExactly("WAITING");
        assertThat(ROOM.get(Room.officer("00124"), "/api/deliveries")
                        .body()
                        .at("/0/deliveries/0/problem")
                        .asString())
                .contains("connect");

        MAIL.comeBack();
        ROOM.wallClock.turnBy(Duration.ofSeconds(59));
        assertThat(ROOM.states("00124")).as("a minute is not over").containsExactly("WAITING");
        ROOM.wallClock.turnBy(Duration.ofSeconds(1));
        assertThat(ROOM.states("00124")).containsExactly("SENT");
        assertThat(MAIL.of("canbo.124@example.org")).hasSize(1);
    }

    @Test
    void aServerThatStaysAwayEndsInALetterThatFailed() {
        wants(Room.officer("00127"), "canbo.127@example.org", "vi");
        MAIL.goAway();
        ROOM.say(Said.reminder("00127", Said.LATE));
        for (int pauses = 0; pauses < 8; pauses++) {
            ROOM.states("00127");
            ROOM.wallClock.turnBy(Duration.ofHours(3));
        }
        assertThat(ROOM.states("00127")).containsExactly("FAILED");
        MAIL.comeBack();

        assertThat(ROOM.jdbc()
                        .queryForObject("select attempts from delivery where person = 'canbo.00127'", Integer.class))
                .isEqualTo(8);
    }

    @Test
    void whoWantsNoneGetsNone() {
        ROOM.put(Room.leader("00130"), "/api/preferences", "{\"email\":\"lanhdao.130@example.org\",\"optedOut\":true}");
        wants(Room.officer("00130"), "canbo.130@example.org", "vi");
        MAIL.goAway();
        ROOM.say(Said.reminder("00130", Said.LATE));
        assertThat(ROOM.states("00130")).containsExactly("WAITING", "UNWANTED");

        ROOM.put(Room.officer("00130"), "/api/preferences", "{\"email\":\"canbo.130@example.org\",\"optedOut\":true}");
        MAIL.comeBack();
        ROOM.wallClock.turnBy(Duration.ofMinutes(2));
        assertThat(ROOM.states("00130")).as("also who says so while it waits").containsExactly("UNWANTED", "UNWANTED");
        assertThat(MAIL.of("canbo.130@example.org")).isEmpty();
        assertThat(MAIL.of("lanhdao.130@example.org")).isEmpty();
    }

    @Test
    void withoutAMailServerLettersAreKeptAndSaySo() {
        ROOM.stop();
        ROOM.start(null);
        wants(Room.officer("00133"), "canbo.133@example.org", "vi");
        ROOM.say(Said.reminder("00133", Said.LATE));
        assertThat(ROOM.get(Room.officer("00133"), "/api/preferences")
                        .body()
                        .path("mailServer")
                        .asBoolean())
                .isFalse();
        assertThat(ROOM.states("00133")).containsExactly("NOT_CONFIGURED");

        ROOM.stop();
        ROOM.start(MAIL.port());
        assertThat(ROOM.get(Room.officer("00133"), "/api/deliveries")
                        .body()
                        .at("/0/deliveries/0/state")
                        .asString())
                .isEqualTo("not-configured");
        assertThat(MAIL.of("canbo.133@example.org")).as("not weeks later").isEmpty();
    }

    @Test
    void namesAndSentencesAddNeitherHeaderNorMarkup() throws MessagingException {
        wants(Room.officer("00139"), "canbo.139@example.org", "vi");
        ROOM.say(Said.reminder("00139", Step.BY_HAND, "Gửi <b>ngay</b>\r\nBcc: ai@example.org\u202e"));
        assertThat(ROOM.states("00139")).containsExactly("SENT");

        assertThat(MAIL.only("canbo.139@example.org", "text/plain"))
                .contains("Lời nhắn: Gửi <b>ngay</b> Bcc: ai@example.org\n");
        assertThat(MAIL.only("canbo.139@example.org", "text/html"))
                .contains("Gửi &lt;b&gt;ngay&lt;/b&gt; Bcc: ai@example.org");
        MimeMessage letter = MAIL.of("canbo.139@example.org").getFirst();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getHeader("Bcc")).isNull();
    }

    @Test
    void whatIsLongPastIsShownAndNotSent() {
        wants(Room.leader("00343"), "lanhdao.343@example.org", "vi");
        ROOM.say(Said.earlier(Said.reminder("00343", Said.LATE), Duration.ofDays(4)));

        await().until(() ->
                ROOM.get(Room.leader("00343"), "/api/deliveries").body().size() == 1);
        assertThat(ROOM.states("00343")).isEmpty();
    }

    private static void wants(String token, String address, String language) {
        assertThat(ROOM.put(
                                token,
                                "/api/preferences",
                                "{\"email\":\"%s\",\"language\":\"%s\"}".formatted(address, language))
                        .status())
                .isEqualTo(200);
    }
}
