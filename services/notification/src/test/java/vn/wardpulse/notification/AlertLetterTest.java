package vn.wardpulse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Alerts as a real mail server gets them. */
class AlertLetterTest {

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
    void aLetterNamesTheWorstAndCountsTheRest() throws Exception {
        ROOM.put(Room.leadership("thu.vi"), "/api/preferences", "{\"email\":\"vi@example.org\",\"language\":\"vi\"}");
        ROOM.put(Room.leadership("thu.en"), "/api/preferences", "{\"email\":\"en@example.org\",\"language\":\"en\"}");
        ROOM.say(
                Said.alert("thu.vi", true, null), Said.alert("thu.en", true, null), Said.alert("thu.khac", true, null));
        ROOM.awaitAlertStates("thu.vi", "sent");
        ROOM.awaitAlertStates("thu.en", "sent");

        assertThat(MAIL.of("vi@example.org").getFirst().getSubject())
                .isEqualTo(
                        "[Wardpulse] Cảnh báo: Hồ sơ đúng hạn đạt dưới 95% mục tiêu: Phường Bồ Đề và 13 đơn vị khác");
        assertThat(MAIL.only("vi@example.org", "text/plain"))
                .contains(
                        "Kính gửi thu.vi,",
                        "  Phường Bồ Đề, tháng 10/2023: chậm tiến độ, 81,3%\n",
                        "  Phường Giang Biên, tháng 10/2023: chậm tiến độ, 90,25%\n",
                        "  và 12 đơn vị khác\n",
                        "Xem tất cả: http://localhost:8080/canh-bao\n");
        assertThat(MAIL.only("vi@example.org", "text/html")).contains("Phường Giang Biên", "81,3%");
        assertThat(MAIL.only("en@example.org", "text/plain"))
                .contains("Files in time under 95% of its target", "Bo De Ward, 10/2023: behind, 81.3%", "and 12 more");
        assertThat(ROOM.alertStates("thu.khac")).as("no address").isEmpty();
    }
}
