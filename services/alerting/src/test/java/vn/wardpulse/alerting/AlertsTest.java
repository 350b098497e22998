package vn.wardpulse.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.alert.Crossing;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TestTokens;

/**
 * From views to what is said on the topic, on a real broker and database: once, whatever happens, and never a storm.
 * Each test has a ward of its own. That something is not said is known by what the same view says of ADM-02, which is
 * watched too and told.
 */
class AlertsTest {

    private static final Room ROOM = new Room();
    private static final String LEADERSHIP = TestTokens.shared().person("lanhdao", "004", "district-leadership");
    private static final Duration PAUSE = Duration.ofMinutes(16);

    @BeforeAll
    static void start() {
        ROOM.start();
    }

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Test
    void aCrossingIsToldOnceOverRestartReplayAndRebuild() {
        String id = ROOM.watch(LEADERSHIP, below("ADM-01", "00115"));
        String other = ROOM.watch(LEADERSHIP, below("ADM-02", "00115"));
        UnitPeriod bad = Said.view("00115", Said.NOVEMBER, "0.81", "1");
        ROOM.say(Said.view("00115", Said.NOVEMBER, "0.97", "1"), bad);

        AlertRaised alert = ROOM.alerts(id, 1).getFirst();
        assertThat(alert.watcher()).isEqualTo("lanhdao");
        assertThat(alert.watched().kind()).isEqualTo(Watched.Kind.ACHIEVEMENT_BELOW);
        assertThat(alert.watched().name().vi()).isEqualTo("Chỉ tiêu ADM-01");
        assertThat(alert.crossings()).isEqualTo(1);
        Crossing crossing = alert.worst().getFirst();
        assertThat(crossing.unit()).isEqualTo(new UnitId("00115"));
        assertThat(crossing.period()).isEqualTo(Said.NOVEMBER);
        assertThat(crossing.value()).isEqualByComparingTo("81");

        ROOM.wallClock.turnBy(PAUSE);
        ROOM.say(bad, bad, Said.view("00115", Said.NOVEMBER, "0.955", "1"), bad);
        ROOM.stop();
        ROOM.start();
        ROOM.say(bad);
        ROOM.rebuild(2, bad);
        ROOM.start();
        ROOM.wallClock.turnBy(PAUSE);
        ROOM.say(2, Said.view("00115", Said.NOVEMBER, "0.80", "0.5"));
        assertThat(ROOM.alerts(other, 1)).hasSize(1);
        assertThat(ROOM.alerts(id)).as("told before").hasSize(1);

        ROOM.say(2, Said.view("00115", Said.NOVEMBER, "1", "1"));
        ROOM.wallClock.turnBy(PAUSE);
        ROOM.awaitHolding(id, 0);
        ROOM.say(2, Said.view("00115", Said.NOVEMBER, "0.5", "1"));
        assertThat(ROOM.alerts(id, 2)).as("it was good again in between").hasSize(2);
        ROOM.rebuild(3, Said.view("00115", Said.NOVEMBER, "0.5", "1"));
        ROOM.stop();
        ROOM.start();
        assertThat(ROOM.alerts(id)).hasSize(2);
    }

    @Test
    void whatWasSoBeforeIsListedAndNotTold() {
        int generation = ROOM.generation();
        ROOM.say(generation, Said.view("00118", Said.NOVEMBER, "0.5", "1"));
        String other = ROOM.watch(LEADERSHIP, below("ADM-02", "00118"));
        ROOM.say(generation, Said.view("00118", Said.NOVEMBER, "0.5", "0.5"));
        ROOM.alerts(other, 1);
        String id = ROOM.watch(LEADERSHIP, below("ADM-01", "00118"));

        assertThat(ROOM.holding(LEADERSHIP, id)).singleElement().satisfies(held -> {
            assertThat(held.path("unit").asString()).isEqualTo("00118");
            assertThat(held.path("value").asString()).isEqualTo("50.00");
            assertThat(held.path("waiting").asBoolean()).isFalse();
        });
        assertThat(ROOM.alerts(id)).isEmpty();
    }

    @Test
    void aThousandCrossingsAreOneMessage() {
        String city = TestTokens.shared().person("thanhpho", "01", "district-leadership");
        String id = ROOM.watch(city, """
                {"kind":"achievement-below","subject":"ADM-01","threshold":"95","unit":"010","level":"ward"}
                """);
        ROOM.jdbc().update("update subscription set told_at = ? where id = ?::uuid", at(), id);
        ROOM.say(
                ROOM.generation(),
                IntStream.range(0, Said.MANY)
                        .mapToObj(n ->
                                Said.view(Said.ward(n), Said.NOVEMBER, "0.%03d".formatted((n * 7) % 900 + 1), "1"))
                        .toArray(UnitPeriod[]::new));
        ROOM.awaitHolding(id, Said.MANY);
        assertThat(ROOM.alerts(id)).as("while the pause lasts").isEmpty();

        ROOM.wallClock.turnBy(PAUSE);
        AlertRaised alert = ROOM.alerts(id, 1).getFirst();
        assertThat(alert.crossings()).isEqualTo(Said.MANY);
        assertThat(alert.worst()).hasSize(10);
        assertThat(alert.worst().getFirst().value()).isEqualByComparingTo("0.1");
        assertThat(alert.worst())
                .isSortedAccordingTo(
                        Comparator.comparing(Crossing::value, Comparator.nullsLast(Comparator.naturalOrder())));
        ROOM.wallClock.turnBy(PAUSE);
        ROOM.say(ROOM.generation(), Said.view(Said.ward(0), Said.NOVEMBER, "1", "1"));
        ROOM.awaitHolding(id, Said.MANY - 1);
        assertThat(ROOM.alerts(id)).hasSize(1);
        Answer page = ROOM.get(city, "/api/alerts");
        assertThat(page.body().path("unread").asInt()).isEqualTo(1);
        long position = page.body().path("told").path(0).path("position").asLong();
        assertThat(ROOM.post(city, "/api/alerts/read", "{\"upTo\":" + position + "}")
                        .body()
                        .path("unread")
                        .asInt())
                .isZero();
    }

    @Test
    void figuresOfThePastAreNoNews() {
        String id = ROOM.watch(LEADERSHIP, below("ADM-01", "00121"));
        String other = ROOM.watch(LEADERSHIP, below("ADM-02", "00121"));
        ROOM.say(
                ROOM.generation(),
                Said.view("00121", Said.NOVEMBER, "1", "1"),
                Said.view("00121", Period.month(2023, 10), "0.1", "1"),
                Said.view("00121", Period.month(2022, 11), "0.1", "1"),
                Said.view("00121", Period.month(2021, 11), "0.1", "1"),
                Said.view("00121", Said.NOVEMBER, "1", "0.5"));
        assertThat(ROOM.alerts(other, 1)).hasSize(1);
        assertThat(ROOM.alerts(id)).isEmpty();
    }

    @Test
    void whoReachesTheUnitNoMoreIsToldNothing() {
        String district = TestTokens.shared().person("dichuyen", "004", "standing-body");
        String id = ROOM.watch(district, below("ADM-01", "00124"));
        String leaving = ROOM.watch(TestTokens.shared().person("chuyendi", "004", "analyst"), below("ADM-01", "00124"));
        String city = TestTokens.shared().person("thanhpho2", "01", "district-leadership");
        String other = ROOM.watch(city, below("ADM-02", "00124"));
        // One leaves for another district, and then the ward does.
        ROOM.get(TestTokens.shared().person("chuyendi", "009", "analyst"), "/api/subscriptions");
        ROOM.say(ROOM.generation(), Said.view("00124", Said.NOVEMBER, "0.4", "0.5"));
        assertThat(ROOM.alerts(other, 1)).hasSize(1);
        assertThat(ROOM.alerts(leaving)).isEmpty();
        assertThat(ROOM.alerts(id, 1)).hasSize(1);
        assertThat(ROOM.holding(district, id)).hasSize(1);

        ROOM.write(Topics.UNITS, List.of(Said.unit("00124", UnitKind.WARD, "009")));
        ROOM.say(ROOM.generation(), Said.view("00124", Said.NOVEMBER, "1", "1"));
        ROOM.awaitHolding(other, 0);
        ROOM.wallClock.turnBy(PAUSE);
        ROOM.say(ROOM.generation(), Said.view("00124", Said.NOVEMBER, "0.3", "0.5"));
        assertThat(ROOM.alerts(other, 2)).hasSize(2);
        assertThat(ROOM.alerts(id)).hasSize(1);
        assertThat(ROOM.holding(district, id)).isEmpty();
    }

    @Test
    void whatIsPausedTellsNothingAndStartsAnew() {
        String id = ROOM.watch(LEADERSHIP, below("ADM-01", "00127"));
        String other = ROOM.watch(LEADERSHIP, below("ADM-02", "00127"));
        ROOM.put(
                LEADERSHIP, "/api/subscriptions/" + id, below("ADM-01", "00127").replace("}", ",\"paused\":true}"));
        ROOM.say(ROOM.generation(), Said.view("00127", Said.NOVEMBER, "0.4", "0.5"));
        assertThat(ROOM.alerts(other, 1)).hasSize(1);
        assertThat(ROOM.alerts(id)).isEmpty();

        assertThat(ROOM.put(LEADERSHIP, "/api/subscriptions/" + id, below("ADM-01", "00127"))
                        .status())
                .isEqualTo(200);
        ROOM.awaitHolding(id, 1);
        assertThat(ROOM.alerts(id)).isEmpty();
        assertThat(ROOM.delete(LEADERSHIP, "/api/subscriptions/" + id).status()).isEqualTo(200);
        assertThat(ROOM.delete(LEADERSHIP, "/api/subscriptions/" + id).status()).isEqualTo(404);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Answer answer = ROOM.post(LEADERSHIP, "/api/subscriptions", """
                {"kind":"overdue","subject":"ADM-01","threshold":"0","level":"street","webhook":"here"}
                """);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes())
                .containsExactlyInAnyOrder(
                        "unknown-subject", "not-a-threshold", "unknown-level", "no-unit", "not-a-webhook");
        assertThat(answer.faults("vi")).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(ROOM.post(LEADERSHIP, "/api/subscriptions", below("ADM-01", "00343"))
                        .status())
                .as("a ward of another district")
                .isEqualTo(403);
    }

    private static String below(String indicator, String unit) {
        return """
                {"kind":"achievement-below","subject":"%s","threshold":"95","unit":"%s","email":true}""".formatted(indicator, unit);
    }

    private static Timestamp at() {
        return Timestamp.from(ROOM.wallClock.instant());
    }
}
