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
import vn.wardpulse.testing.Answer;

/** Alerts as receivers get them: signed, once, tried again with growing pauses, and given up. */
class WebhookTest {

    private static final Room ROOM = new Room();

    @BeforeAll
    static void start() {
        ROOM.start(null);
    }

    @AfterAll
    static void close() {
        ROOM.close();
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
            ROOM.start(null);
            ROOM.say(alert);
            ROOM.awaitAlertStates("ky", "sent");

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
            assertThat(ROOM.get(Room.leadership("ky"), "/api/webhooks").body().toString())
                    .doesNotContain(secret);
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
                assertThat(ROOM.alertStates("hong")).containsExactly("waiting");
                Long pause = ROOM.jdbc()
                        .queryForObject(
                                "select extract(epoch from next_at - ?::timestamptz)::bigint from post where webhook = ?",
                                Long.class,
                                ROOM.wallClock.instant().toString(),
                                id);
                pauses.add(pause);
                ROOM.wallClock.turnBy(Duration.ofSeconds(Objects.requireNonNull(pause)));
            }
            ROOM.awaitAlertStates("hong", "failed");
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
            ROOM.awaitAlertStates("lai", "sent");
            assertThat(receiver.got).hasSize(2);
        }
    }

    @Test
    void nobodyIsSentElsewhereOrAskedTwiceWhoSaysNo() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID id = id(webhook("khong", receiver));
            receiver.answer(302, 404);
            ROOM.say(Said.alert("khong", false, id), Said.alert("khong", false, id));
            ROOM.awaitAlertStates("khong", "refused", "refused");
            assertThat(receiver.got).hasSize(2);
        }
    }

    @Test
    void aReceiverOfSomebodyElseGetsNothing() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID id = id(webhook("chu", receiver));
            ROOM.say(Said.alert("ke-khac", false, id));
            ROOM.say(Said.alert("chu", false, id));
            ROOM.awaitAlertStates("chu", "sent");
            assertThat(receiver.got).hasSize(1);
            assertThat(ROOM.alertStates("ke-khac")).isEmpty();
            assertThat(ROOM.delete(Room.leadership("ke-khac"), "/api/webhooks/" + id)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void aTestSaysAtOnceWhatCameOfIt() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID id = id(webhook("thu", receiver));
            receiver.answer(500);
            assertThat(ROOM.post(Room.leadership("thu"), "/api/webhooks/" + id + "/test", "")
                            .status())
                    .isEqualTo(202);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> last("thu").path("state").asString().equals("failed"));
            assertThat(last("thu").path("test").asBoolean()).isTrue();
            assertThat(last("thu").path("problem").asString()).isEqualTo("answered 500");
            ROOM.wallClock.turnBy(Duration.ofSeconds(1));
            ROOM.post(Room.leadership("thu"), "/api/webhooks/" + id + "/test", "");
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
            ROOM.awaitAlertStates("cu", "sent");
            assertThat(receiver.got).hasSize(1);
        }
    }

    @Test
    void anAddressInsideIsTurnedAway() throws IOException {
        try (Receiver receiver = new Receiver()) {
            UUID id = id(webhook("trong", receiver));
            ROOM.stop();
            ROOM.privateAddresses = false;
            ROOM.start(null);
            Answer refused = ROOM.post(
                    Room.leadership("trong"), "/api/webhooks", "{\"url\":\"" + receiver.url() + "\",\"secret\":\"x\"}");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.codes()).containsExactly("private-address", "not-a-secret");
            ROOM.say(Said.alert("trong", false, id));
            ROOM.awaitAlertStates("trong", "refused");
            assertThat(receiver.got).as("named before that was forbidden").isEmpty();
        } finally {
            ROOM.stop();
            ROOM.privateAddresses = true;
            ROOM.start(null);
        }
    }

    private static Answer webhook(String person, Receiver receiver) {
        Answer made = ROOM.post(Room.leadership(person), "/api/webhooks", "{\"url\":\"" + receiver.url() + "\"}");
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
        return ROOM.get(Room.leadership(person), "/api/webhooks").body().path(0).path("last");
    }

    private static JsonNode delivery(String person) {
        return ROOM.get(Room.leadership(person), "/api/alert-deliveries").body().path(0);
    }
}
