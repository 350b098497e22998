package vn.wardpulse.reporting.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;

/**
 * When a schedule is due, by the domain's clock and the hours of Vietnam. Nothing is written down ahead: which moment
 * was the last, and which is the next, is asked of it at any time.
 */
sealed interface When {

    LocalTime at();

    /** Moments around {@code now}, the last and the next among them, in any order. */
    Stream<Moment> around(ZonedDateTime now, DueDates dates);

    /** @param period that had fallen due, where the moment hangs on one */
    record Moment(ZonedDateTime at, @Nullable Period period) {

        Instant instant() {
            return at.toInstant();
        }
    }

    /** The last that has come by now. */
    default Optional<Moment> last(ZonedDateTime now, DueDates dates) {
        return around(now, dates)
                .filter(moment -> !moment.at().isAfter(now))
                .max(Comparator.comparing(Moment::instant));
    }

    default Optional<Moment> next(ZonedDateTime now, DueDates dates) {
        return around(now, dates).filter(moment -> moment.at().isAfter(now)).min(Comparator.comparing(Moment::instant));
    }

    /** @param day of the month, from 1; in a month that is shorter its last */
    record Monthly(int day, LocalTime at) implements When {

        @Override
        public Stream<Moment> around(ZonedDateTime now, DueDates dates) {
            return LongStream.rangeClosed(-1, 1).mapToObj(months -> {
                YearMonth month = YearMonth.from(now).plusMonths(months);
                return new Moment(
                        month.atDay(Math.min(day, month.lengthOfMonth()))
                                .atTime(at)
                                .atZone(now.getZone()),
                        null);
            });
        }
    }

    record Weekly(DayOfWeek on, LocalTime at) implements When {

        @Override
        public Stream<Moment> around(ZonedDateTime now, DueDates dates) {
            ZonedDateTime before = now.toLocalDate()
                    .with(TemporalAdjusters.previousOrSame(on))
                    .atTime(at)
                    .atZone(now.getZone());
            return LongStream.rangeClosed(-1, 1).mapToObj(weeks -> new Moment(before.plusWeeks(weeks), null));
        }
    }

    /** @param workingDays after the due date of each of the form's periods; 0 for the due date itself */
    record AfterDue(FormCode form, int workingDays, LocalTime at) implements When {

        @Override
        public Stream<Moment> around(ZonedDateTime now, DueDates dates) {
            return dates.after(form, workingDays).stream()
                    .map(due -> new Moment(due.on().atTime(at).atZone(now.getZone()), due.period()));
        }
    }
}
