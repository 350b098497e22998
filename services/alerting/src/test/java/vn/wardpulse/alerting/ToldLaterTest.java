package vn.wardpulse.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.alert.Crossing;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TestTokens;

/**
 * Quiet hours and digests, by a clock that is turned, with two instances of the room on one database. When something was
 * told is known by what the subscription says of it: the clock stands still between its turns. The clock begins on a
 * Monday at 8:00.
 */
class ToldLaterTest {

    private static final Room ROOM = new Room();
    private static final String LEADERSHIP = TestTokens.shared().person("lanhdao", "004", "district-leadership");
    private static final String QUIET = ",\"quietHours\":{\"from\":\"22:00\",\"to\":\"06:00\"}";
    private static final String DAILY = ",\"digest\":{\"every\":\"day\",\"at\":\"07:30\"}";
    private static final String WEEKLY = ",\"digest\":{\"every\":\"week\",\"on\":\"wednesday\",\"at\":\"16:00\"}";
    private static final String CITY = TestTokens.shared().person("thanhpho", "01", "district-leadership");

    @BeforeAll
    static void start() {
        ROOM.start();
        ROOM.start();
    }

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Test
    void whatHoldsStillWhenQuietHoursEndIsToldThenInOneMessage() {
        String id = watch(QUIET);
        ROOM.wallClock.turnTo("22:30");
        ROOM.say(view("00115", "0.8"));
        awaitWaiting(id, 1);
        ROOM.wallClock.turnTo("01:00");
        ROOM.say(view("00118", "0.7"), view("00121", "0.6"));
        awaitWaiting(id, 3);
        assertThat(ROOM.holding(LEADERSHIP, id))
                .as("the page keeps no hours")
                .allSatisfy(held -> assertThat(held.path("waiting").asBoolean()).isTrue())
                .extracting(held -> held.path("unit").asString())
                .containsExactly("00121", "00118", "00115");
        ROOM.wallClock.turnTo("03:00");
        ROOM.say(view("00121", "1"));
        awaitWaiting(id, 2);
        ROOM.wallClock.turnTo("05:59");
        passes();
        assertThat(ROOM.alerts(id)).isEmpty();

        Instant end = ROOM.wallClock.turnTo("06:00");
        AlertRaised alert = ROOM.alerts(id, 1).getFirst();
        assertThat(alert.crossings()).isEqualTo(2);
        assertThat(alert.worst()).extracting(ToldLaterTest::ward).containsExactly("00118", "00115");
        assertThat(toldAt(id)).isEqualTo(end);

        ROOM.wallClock.turnTo("06:05");
        ROOM.say(view("00121", "0.5"));
        awaitWaiting(id, 1);
        Instant next = ROOM.wallClock.turnTo("06:15");
        assertThat(ROOM.alerts(id, 2))
                .as("the pause holds after quiet hours too")
                .hasSize(2);
        assertThat(toldAt(id)).isEqualTo(next);
        leave(id);
    }

    @Test
    void aDigestIsOneMessageADayOfWhatCameSinceTheLast() {
        String id = watch(DAILY);
        ROOM.wallClock.turnTo("07:30");
        passes();
        assertThat(ROOM.alerts(id)).as("nothing came").isEmpty();
        ROOM.wallClock.turnTo("07:31");
        ROOM.say(view("00115", "0.8"));
        awaitWaiting(id, 1);
        ROOM.wallClock.turnTo("23:00");
        ROOM.say(view("00118", "0.7"));
        awaitWaiting(id, 2);
        ROOM.wallClock.turnTo("07:29");
        passes();
        assertThat(ROOM.alerts(id)).isEmpty();

        Instant due = ROOM.wallClock.turnTo("07:30");
        assertThat(ROOM.alerts(id, 1))
                .singleElement()
                .satisfies(alert -> assertThat(alert.crossings()).isEqualTo(2));
        assertThat(toldAt(id)).isEqualTo(due);

        // The next falls due while the room is down; what ended in between is not in it.
        ROOM.say(view("00115", "1"), view("00118", "1"));
        ROOM.awaitHolding(id, 0);
        ROOM.wallClock.turnTo("12:00");
        ROOM.say(view("00115", "0.4"), view("00118", "0.3"));
        awaitWaiting(id, 2);
        ROOM.stop();
        ROOM.say(view("00118", "1"));
        ROOM.wallClock.turnTo("07:30");
        Instant late = ROOM.wallClock.turnTo("09:40");
        ROOM.start();
        ROOM.start();
        AlertRaised alert = ROOM.alerts(id, 2).get(1);
        assertThat(alert.worst()).extracting(ToldLaterTest::ward).containsExactly("00115");
        assertThat(toldAt(id)).isEqualTo(late);
        ROOM.wallClock.turnTo("07:30");
        passes();
        assertThat(ROOM.alerts(id)).as("nothing new").hasSize(2);
        leave(id);
    }

    @Test
    void whoChangesTheirMindIsToldByTheNewHours() {
        ROOM.wallClock.turnTo("06:00");
        String id = watch(nextWeek());
        ROOM.say(view("00115", "0.8"));
        awaitWaiting(id, 1);
        ROOM.wallClock.turnTo("10:00");
        change(id, wards(DAILY));
        passes();
        assertThat(ROOM.alerts(id)).as("that was due before it was chosen").isEmpty();
        Instant due = ROOM.wallClock.turnTo("07:30");
        assertThat(ROOM.alerts(id, 1)).hasSize(1);
        assertThat(toldAt(id)).isEqualTo(due);

        ROOM.say(view("00115", "1"));
        ROOM.awaitHolding(id, 0);
        ROOM.wallClock.turnTo("12:00");
        ROOM.say(view("00115", "0.8"));
        awaitWaiting(id, 1);
        Instant now = ROOM.wallClock.turnTo("12:10");
        change(id, wards(""));
        assertThat(ROOM.alerts(id, 2)).hasSize(2);
        assertThat(toldAt(id)).isEqualTo(now);
        leave(id);
    }

    @Test
    void whatIsTooLateCanBeSeenFromOutside() {
        String id = watch(nextWeek());
        ROOM.say(view("00115", "0.8"));
        awaitWaiting(id, 1);
        assertThat(ROOM.measure("wardpulse.alerting.waiting")).isEqualTo(1);
        assertThat(ROOM.measure("wardpulse.alerting.due"))
                .as("its day is to come")
                .isZero();
        leave(id);
    }

    @Test
    void theTimingIsSaidAgainAsItWasSet() {
        Answer made = ROOM.post(LEADERSHIP, "/api/subscriptions", wards(QUIET + WEEKLY));
        assertThat(made.status()).isEqualTo(201);
        String id = made.body().path("id").asString();
        JsonNode own = own(id);
        assertThat(own.path("quietHours").toString()).isEqualTo("{\"from\":\"22:00\",\"to\":\"06:00\"}");
        assertThat(own.path("digest").toString())
                .isEqualTo("{\"every\":\"WEEK\",\"on\":\"WEDNESDAY\",\"at\":\"16:00\"}");
        change(id, wards(DAILY));
        assertThat(own(id).has("quietHours")).isFalse();
        assertThat(own(id).path("digest").toString()).isEqualTo("{\"every\":\"DAY\",\"at\":\"07:30\"}");
        change(id, wards(",\"quietHours\":{\"from\":\"\",\"to\":\" \"},\"digest\":{}"));
        assertThat(own(id).has("digest")).isFalse();
        leave(id);
    }

    @Test
    void everythingThatIsWrongWithTheTimingIsSaidAtOnce() {
        Answer first = ROOM.post(LEADERSHIP, "/api/subscriptions", """
                {"kind":"status","subject":"ADM-01","quietHours":{"from":"22h","to":""},
                 "digest":{"every":"fortnight","on":"someday","at":"24:00"}}
                """);
        assertThat(first.status()).isEqualTo(422);
        assertThat(first.faults("where"))
                .containsExactlyInAnyOrder("unit", "quietHours/from", "quietHours/to", "digest/every", "digest/at");
        assertThat(faults(",\"quietHours\":{\"from\":\"22:00\",\"to\":\"22:00\"},\"digest\":{\"every\":\"week\"}"))
                .containsExactlyInAnyOrder("quiet-all-day", "no-weekday", "not-a-time");
        assertThat(faults(",\"digest\":{\"every\":\"day\",\"on\":\"monday\",\"at\":\"7:30\"}"))
                .containsExactlyInAnyOrder("no-weekday-here", "not-a-time");
        assertThat(faults(QUIET + ",\"digest\":{\"every\":\"day\",\"at\":\"05:00\"}"))
                .containsExactly("digest-in-quiet-hours");
        assertThat(first.faults("vi")).allSatisfy(text -> assertThat(text).isNotBlank());
    }

    private static List<String> faults(String timing) {
        Answer answer = ROOM.post(LEADERSHIP, "/api/subscriptions", wards(timing));
        assertThat(answer.status()).isEqualTo(422);
        return answer.codes();
    }

    /** From where nothing holds. */
    private static String watch(String timing) {
        ROOM.say(view("00115", "1"), view("00118", "1"), view("00121", "1"));
        String id = ROOM.watch(LEADERSHIP, wards(timing));
        ROOM.awaitHolding(id, 0);
        return id;
    }

    /** A weekly digest that does not fall due for days. */
    private static String nextWeek() {
        DayOfWeek yesterday = ROOM.wallClock
                .instant()
                .atZone(ROOM.wallClock.getZone())
                .getDayOfWeek()
                .minus(1);
        return ",\"digest\":{\"every\":\"week\",\"on\":\"%s\",\"at\":\"00:01\"}".formatted(yesterday);
    }

    private static String ward(Crossing crossing) {
        return crossing.unit().value();
    }

    private static UnitPeriod view(String unit, String achieved) {
        return Said.view(unit, Said.NOVEMBER, achieved, achieved);
    }

    private static String wards(String timing) {
        return """
                {"kind":"achievement-below","subject":"ADM-01","threshold":"95","unit":"004","level":"ward"%s}""".formatted(timing);
    }

    /** Until the room has looked and told once more: somebody who wants to know at once was told. */
    private static void passes() {
        ROOM.say(view("00343", "1"));
        String signal = ROOM.watch(CITY, """
                {"kind":"achievement-below","subject":"ADM-01","threshold":"95","unit":"00343"}""");
        ROOM.awaitHolding(signal, 0);
        ROOM.say(view("00343", "0.5"));
        ROOM.alerts(signal, 1);
        ROOM.say(view("00343", "1"));
        ROOM.awaitHolding(signal, 0);
    }

    private static void change(String id, String json) {
        assertThat(ROOM.put(LEADERSHIP, "/api/subscriptions/" + id, json).status())
                .isEqualTo(200);
    }

    private static void leave(String id) {
        assertThat(ROOM.delete(LEADERSHIP, "/api/subscriptions/" + id).status()).isEqualTo(200);
    }

    private static JsonNode own(String id) {
        return ROOM.get(LEADERSHIP, "/api/subscriptions")
                .body()
                .valueStream()
                .filter(own -> own.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Instant toldAt(String id) {
        return Instant.parse(own(id).path("toldAt").asString());
    }

    private static void awaitWaiting(String id, int units) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(id, " and waiting_since is not null") == units && count(id, "") >= units);
    }

    private static int count(String id, String further) {
        Integer count = ROOM.jdbc()
                .queryForObject(
                        "select count(*) from condition where subscription = ?::uuid" + further, Integer.class, id);
        return count == null ? 0 : count;
    }
}
