package vn.wardpulse.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.Period;

class WhenTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime AT = LocalTime.of(7, 30);

    /** Nothing here hangs on a calendar. */
    private static final DueDates NONE = (form, workingDays) -> List.of();

    private static ZonedDateTime at(String text) {
        return ZonedDateTime.of(LocalDate.parse(text.substring(0, 10)), LocalTime.parse(text.substring(11)), ZONE);
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2023-03-01T07:29, 2023-02-28T07:30, 2023-03-31T07:30",
        "31, 2023-02-28T07:30, 2023-02-28T07:30, 2023-03-31T07:30",
        "29, 2024-02-29T07:29, 2024-01-29T07:30, 2024-02-29T07:30",
        "5, 2023-01-05T07:30, 2023-01-05T07:30, 2023-02-05T07:30",
        "5, 2023-01-05T07:29, 2022-12-05T07:30, 2023-01-05T07:30"
    })
    void comesOnceAMonth(int day, String now, String last, String next) {
        check(new When.Monthly(day, AT), now, last, next);
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY, 2023-10-16T07:30, 2023-10-16T07:30, 2023-10-23T07:30",
        "MONDAY, 2023-10-16T07:29, 2023-10-09T07:30, 2023-10-16T07:30",
        "SUNDAY, 2023-10-16T12:00, 2023-10-15T07:30, 2023-10-22T07:30"
    })
    void comesOnceAWeek(DayOfWeek on, String now, String last, String next) {
        check(new When.Weekly(on, AT), now, last, next);
    }

    private static void check(When when, String now, String last, String next) {
        assertThat(when.last(at(now), NONE))
                .hasValueSatisfying(moment -> assertThat(moment.at()).isEqualTo(at(last)));
        assertThat(when.next(at(now), NONE))
                .hasValueSatisfying(moment -> assertThat(moment.at()).isEqualTo(at(next)));
    }

    @ParameterizedTest
    @CsvSource({
        "this-month, 2023-01-31, 2023-01",
        "last-month, 2023-01-01, 2022-12",
        "this-quarter, 2023-04-01, 2023-Q2",
        "last-quarter, 2023-03-31, 2022-Q4",
        "this-half-year, 2023-07-01, 2023-H2",
        "last-half-year, 2023-06-30, 2022-H2",
        "this-year, 2023-12-31, 2023",
        "last-year, 2023-01-01, 2022",
        "first-month, 2023-10-12, 2023-01",
        "2021-Q3, 2023-10-12, 2021-Q3"
    })
    void periodsGoByTheDayOfTheRun(String word, LocalDate day, String period) {
        assertThat(RelativePeriod.read(word, day, null)).contains(Period.parse(period));
    }

    @Test
    void aQueryNamesItsPeriods() {
        var named = PivotQuery.read("rows=unit&period=last-month,this-year&from=first-month&to=due-period&x=last-month")
                .on(LocalDate.of(2023, 10, 12), Period.month(2023, 9));
        assertThat(named.getFirst("period")).isEqualTo("2023-09,2023");
        assertThat(named.getFirst("from")).isEqualTo("2023-01");
        assertThat(named.getFirst("to")).isEqualTo("2023-09");
        assertThat(named.getFirst("x")).isEqualTo("last-month");
        assertThat(RelativePeriod.read("next-month", LocalDate.of(2023, 10, 12), null))
                .isEmpty();
    }
}
