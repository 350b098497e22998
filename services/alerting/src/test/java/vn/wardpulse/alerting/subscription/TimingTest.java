package vn.wardpulse.alerting.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When something may be told: by hand, one moment after the other. The 20th of November 2023 was a Monday. */
class TimingTest {

    private static final String LONG_AGO = "2023-11-01T00:00";

    @ParameterizedTest(name = "quiet from {0} to {1}: at {2} {3}")
    @CsvSource({
        "22:00, 06:00, 21:59, false",
        "22:00, 06:00, 22:00, true",
        "22:00, 06:00, 23:59, true",
        "22:00, 06:00, 00:00, true",
        "22:00, 06:00, 05:59, true",
        "22:00, 06:00, 06:00, false",
        "22:00, 06:00, 12:00, false",
        "22:00, 00:00, 23:59, true",
        "22:00, 00:00, 00:00, false",
        "00:00, 06:00, 00:00, true",
        "00:00, 06:00, 06:00, false",
        "11:30, 13:00, 11:29, false",
        "11:30, 13:00, 12:00, true",
        "11:30, 13:00, 13:00, false",
        "11:30, 13:00, 00:00, false"
    })
    void quietHoursGoOnPastMidnight(LocalTime from, LocalTime to, LocalTime at, boolean quiet) {
        assertThat(new QuietHours(from, to).holdAt(at)).isEqualTo(quiet);
    }

    @Test
    void quietHoursEndInTime() {
        Timing timing = new Timing(quiet("22:00", "06:00"), null);
        assertThat(tells(timing, "2023-11-20T22:10", LONG_AGO, "2023-11-20T22:10"))
                .isFalse();
        assertThat(tells(timing, "2023-11-20T22:10", LONG_AGO, "2023-11-21T05:59:59"))
                .isFalse();
        assertThat(tells(timing, "2023-11-20T22:10", LONG_AGO, "2023-11-21T06:00"))
                .isTrue();
        assertThat(tells(timing, "2023-11-20T21:50", LONG_AGO, "2023-11-20T22:00"))
                .as("came before, and was not told in time")
                .isFalse();
    }

    @ParameterizedTest(name = "daily at 07:30: waiting since {0}, at {1}: {2}")
    @CsvSource({
        "2023-11-20T07:30, 2023-11-20T07:30, true",
        "2023-11-20T07:30:01, 2023-11-20T07:30:01, false",
        "2023-11-20T07:30:01, 2023-11-21T07:29:59, false",
        "2023-11-20T07:30:01, 2023-11-21T07:30, true",
        "2023-11-19T12:00, 2023-11-20T00:30, false",
        "2023-11-19T12:00, 2023-11-20T15:00, true",
        "2023-11-16T12:00, 2023-11-20T03:00, true"
    })
    void aDailyDigestTellsWhatCameBeforeItFellDue(String waiting, String now, boolean told) {
        assertThat(tells(new Timing(null, daily("07:30")), waiting, LONG_AGO, now))
                .isEqualTo(told);
    }

    @ParameterizedTest(name = "Wednesdays at 16:00: waiting since {0}, at {1}: {2}")
    @CsvSource({
        "2023-11-20T08:00, 2023-11-21T16:00, false",
        "2023-11-20T08:00, 2023-11-22T15:59, false",
        "2023-11-20T08:00, 2023-11-22T16:00, true",
        "2023-11-20T08:00, 2023-11-24T09:00, true",
        "2023-11-22T16:01, 2023-11-29T15:59, false",
        "2023-11-22T16:01, 2023-11-29T16:00, true"
    })
    void aWeeklyDigestWaitsForItsDay(String waiting, String now, boolean told) {
        Digest digest = new Digest(Digest.Every.WEEK, DayOfWeek.WEDNESDAY, LocalTime.of(16, 0));
        assertThat(tells(new Timing(null, digest), waiting, LONG_AGO, now)).isEqualTo(told);
    }

    @Test
    void aDigestThatIsChosenAnewFallsDueAfterThat() {
        Timing timing = new Timing(null, daily("09:00"));
        assertThat(tells(timing, "2023-11-20T08:00", "2023-11-20T10:00", "2023-11-20T10:01"))
                .isFalse();
        assertThat(tells(timing, "2023-11-20T08:00", "2023-11-20T10:00", "2023-11-21T09:00"))
                .isTrue();
    }

    @Test
    void aDigestThatIsLateWaitsForQuietHoursToEnd() {
        Timing timing = new Timing(quiet("18:00", "06:00"), daily("17:00"));
        assertThat(tells(timing, "2023-11-20T08:00", LONG_AGO, "2023-11-20T18:30"))
                .isFalse();
        assertThat(tells(timing, "2023-11-20T08:00", LONG_AGO, "2023-11-21T06:00"))
                .isTrue();
    }

    @Test
    void whatMakesNoSenseIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> quiet("06:00", "06:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Digest(Digest.Every.WEEK, null, LocalTime.of(7, 30)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Digest(Digest.Every.DAY, DayOfWeek.MONDAY, LocalTime.of(7, 30)));
    }

    private static boolean tells(Timing timing, String waitingSince, String setAt, String now) {
        return timing.letsTell(instant(waitingSince), instant(setAt), moment(now));
    }

    private static QuietHours quiet(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Digest daily(String at) {
        return new Digest(Digest.Every.DAY, null, LocalTime.parse(at));
    }

    private static Instant instant(String local) {
        return moment(local).toInstant();
    }

    private static ZonedDateTime moment(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    }
}
