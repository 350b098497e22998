package vn.wardpulse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.notification.Room.Answer;
import vn.wardpulse.testing.TestTokens;

/** Alerts as mailbox and receivers get them: signed, once, tried again with growing pauses, and given up. */
class WebhookTest {

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
    void anAlertComesSignedAndOnce() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Answer made = webhook("ky", receiver);
            UUID id = UUID.fromString(made.body().path("id").asString());
            String secret = made.body().path("secret").asString();
            AlertRaised alert = Said.alert("ky", false, id);
            ROOM.say(alert, alert);
            ROOM.stop();
            ROOM.start(MAIL.port());
            ROOM.say(alert);
            await().atMost(Duration.ofSeconds(60)).until(() -> states("ky").equals(List.of("sent")));

            Receiver.Got got = receiver.got.getFirst();
            assertThat(receiver.got).hasSize(1);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((got.timestamp() + ".").getBytes(StandardCharsets.UTF_8));
            assertThat(got.signature()).isEqualTo("v1=" + HexFormat.of().formatHex(mac.doFinal(got.body())));
            assertThat(got.timestamp())
                    .isEqualTo(Long.toString(ROOM.wallClock.instant().getEpochSecond()));
            assertThat(got.contentType()).isEqualTo("application/json");
            JsonNode body = Wire.mapper().readTree(got.body());
            assertThat(body.path("type").asString()).isEqualTo("alert");
            assertThat(body.path("delivery").asString()).isEqualTo(got.delivery());
            assertThat(body.path("crossings").asInt()).isEqualTo(14);
            assertThat(body.at("/worst/0/unit").asString()).isEqualTo("00139");
            assertThat(body.at("/worst/0/value").asString()).isEqualTo("81.30");
            assertThat(body.path("link").asString()).isEqualTo("http://localhost:8080/canh-bao");
            assertThat(ROOM.get(token("ky"), "/api/webhooks").body().toString()).doesNotContain(secret);
        }
    }

    @Test
    void aReceiverThatFailsIsTriedAgainWithGrowingPausesAndGivenUp() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID id = id(webhook("hong", receiver));
            receiver.answer(500, 503, 429, 500, 500, 500, 500, 500, 500, 500, 500);
            ROOM.say(Said.alert("hong", false, id));
            List<Long> pauses = new ArrayList<>();
            for (int attempt = 1; attempt < 10; attempt++) {
                int attempts = attempt;
                await().atMost(Duration.ofSeconds(60)).until(() -> settledAttempts(id) == attempts);
                assertThat(states("hong")).containsExactly("waiting");
                Long pause = ROOM.jdbc()
                        .queryForObject(
                                "select extract(epoch from next_at - ?::timestamptz)::bigint from post where webhook = ?",
                                Long.class,
                                ROOM.wallClock.instant().toString(),
                                id);
                pauses.add(pause);
                ROOM.wallClock.turnBy(Duration.ofSeconds(Objects.requireNonNull(pause)));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> states("hong").equals(List.of("failed")));
            assertThat(pauses).containsExactly(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3840L, 7680L);
            assertThat(receiver.got).hasSize(10);
            assertThat(receiver.got)
                    .extracting(Receiver.Got::delivery)
                    .containsOnly(receiver.got.getFirst().delivery());
            assertThat(delivery("hong").path("problem").asString()).isEqualTo("answered 500");
        }
    }

    @Test
    void aReceiverThatComesBackGetsIt() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID id = id(webhook("lai", receiver));
            receiver.answer(500);
            ROOM.say(Said.alert("lai", false, id));
            await().atMost(Duration.ofSeconds(60)).until(() -> settledAttempts(id) == 1);
            ROOM.wallClock.turnBy(Duration.ofMinutes(1));
            await().atMost(Duration.ofSeconds(60)).until(() -> states("lai").equals(List.of("sent")));
            assertThat(receiver.got).hasSize(2);
        }
    }

    @Test
    void nobodyIsSentElsewhereOrAskedTwiceWhoSaysNo() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID id = id(webhook("khong", receiver));
            receiver.answer(302, 404);
            ROOM.say(Said.alert("khong", false, id), Said.alert("khong", false, id));
            await().atMost(Duration.ofSeconds(60)).until(() -> states("khong").equals(List.of("refused", "refused")));
            assertThat(receiver.got).hasSize(2);
        }
    }

    @Test
    void aReceiverOfSomebodyElseGetsNothing() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID id = id(webhook("chu", receiver));
            ROOM.say(Said.alert("ke-khac", false, id));
            ROOM.say(Said.alert("chu", false, id));
            await().atMost(Duration.ofSeconds(60)).until(() -> states("chu").equals(List.of("sent")));
            assertThat(receiver.got).hasSize(1);
            assertThat(states("ke-khac")).isEmpty();
            assertThat(ROOM.delete(token("ke-khac"), "/api/webhooks/" + id).status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aTestSaysAtOnceWhatCameOfIt() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID id = id(webhook("thu", receiver));
            receiver.answer(500);
            assertThat(ROOM.post(token("thu"), "/api/webhooks/" + id + "/test", "")
                            .status())
                    .isEqualTo(202);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> last("thu").path("state").asString().equals("failed"));
            assertThat(last("thu").path("test").asBoolean()).isTrue();
            assertThat(last("thu").path("problem").asString()).isEqualTo("answered 500");
            ROOM.wallClock.turnBy(Duration.ofSeconds(1));
            ROOM.post(token("thu"), "/api/webhooks/" + id + "/test", "");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> last("thu").path("state").asString().equals("sent"));
            assertThat(Wire.mapper()
                            .readTree(receiver.got.getLast().body())
                            .path("type")
                            .asString())
                    .isEqualTo("test");
        }
    }

    @Test
    void whatIsOldIsKeptAndNotSent() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID id = id(webhook("cu", receiver));
            AlertRaised old = Said.alert("cu", true, id);
            ROOM.say(Said.earlier(old, Duration.ofDays(4)));
            ROOM.say(Said.alert("cu", false, id));
            await().atMost(Duration.ofSeconds(60)).until(() -> states("cu").equals(List.of("sent")));
            assertThat(receiver.got).hasSize(1);
        }
    }

    @Test
    void aLetterNamesTheWorstAndCountsTheRest() throws Exception {
        ROOM.put(token("thu.vi"), "/api/preferences", "{\"email\":\"vi@example.org\",\"language\":\"vi\"}");
        ROOM.put(token("thu.en"), "/api/preferences", "{\"email\":\"en@example.org\",\"language\":\"en\"}");
        ROOM.say(
                Said.alert("thu.vi", true, null), Said.alert("thu.en", true, null), Said.alert("thu.khac", true, null));
        await().atMost(Duration.ofSeconds(60)).until(() -> states("thu.vi").equals(List.of("sent")));
        await().atMost(Duration.ofSeconds(60)).until(() -> states("thu.en").equals(List.of("sent")));

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
        assertThat(states("thu.khac")).as("no address").isEmpty();
    }

    @Test
    void anAddressInsideIsTurnedAway() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID id = id(webhook("trong", receiver));
            ROOM.stop();
            ROOM.privateAddresses = false;
            ROOM.start(MAIL.port());
            Answer refused =
                    ROOM.post(token("trong"), "/api/webhooks", "{\"url\":\"" + receiver.url() + "\",\"secret\":\"x\"}");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.codes()).containsExactly("private-address", "not-a-secret");
            ROOM.say(Said.alert("trong", false, id));
            await().atMost(Duration.ofSeconds(60)).until(() -> states("trong").equals(List.of("refused")));
            assertThat(receiver.got).as("named before that was forbidden").isEmpty();
        } finally {
            ROOM.stop();
            ROOM.privateAddresses = true;
            ROOM.start(MAIL.port());
        }
    }

    private static Answer webhook(String person, Receiver receiver) {
        Answer made = ROOM.post(token(person), "/api/webhooks", "{\"url\":\"" + receiver.url() + "\"}");
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made;
    }

    private static UUID id(Answer made) {
        return UUID.fromString(made.body().path("id").asString());
    }

    private static int settledAttempts(UUID webhook) {
        return Objects.requireNonNull(ROOM.jdbc()
                .queryForObject(
                        "select coalesce(max(attempts), 0) from post where webhook = ? and state <> 'SENDING'",
                        Integer.class,
                        webhook));
    }

    private static JsonNode last(String person) {
        return ROOM.get(token(person), "/api/webhooks").body().path(0).path("last");
    }

    private static JsonNode delivery(String person) {
        return ROOM.get(token(person), "/api/alert-deliveries").body().path(0);
    }

    private static List<String> states(String person) {
        return ROOM.get(token(person), "/api/alert-deliveries")
                .body()
                .valueStream()
                .map(delivery -> delivery.path("state").asString())
                .toList();
    }

    private static String token(String person) {
        return TestTokens.shared().person(person, "004", "district-leadership");
    }
}
