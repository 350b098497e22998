package vn.wardpulse.model.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import vn.wardpulse.model.catalogue.CalendarYear;

/**
 * A time at which a task is asked for, worked out to the day: days off are already in it. In Asia/Ho_Chi_Minh, where a
 * day ends at 24:00.
 *
 * @param slot which one; stays the same when its days move
 * @param from first day that it is about
 * @param to last day that it is about
 * @param opens day from which a result can be reported
 * @param due last day on which it is on time; a working day
 * @param reminders the days on which units that have not done it are reminded; empty where nobody is
 */
public record Occasion(
        Slot slot,
        LocalDate from,
        LocalDate to,
        LocalDate opens,
        LocalDate due,
        List<CalendarYear.ReminderDay> reminders) {

    public Occasion {
        reminders = List.copyOf(reminders);
        if (to.isBefore(from) || due.isBefore(opens)) {
            throw new IllegalArgumentException("occasion %s runs backwards".formatted(slot));
        }
    }

    /** The month that it is counted in, and with it the quarter, half-year and year: the one in which its time ends. */
    public YearMonth month() {
        return YearMonth.from(to);
    }
}
