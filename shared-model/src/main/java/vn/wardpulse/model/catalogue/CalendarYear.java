package vn.wardpulse.model.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.reminder.Step;

/**
 * One year of a reporting calendar, worked out to the day: holidays and moved dates are already in it.
 *
 * @param entries one for every period of the year, of every frequency
 */
public record CalendarYear(CalendarCode calendar, int year, Name name, List<Entry> entries) {

    public CalendarYear {
        entries = List.copyOf(entries);
    }

    /**
     * The days that matter for one period, in Asia/Ho_Chi_Minh, where a day ends at 24:00.
     *
     * @param windowFirst first day whose figures count
     * @param windowLast last day whose figures count
     * @param opens day from which a report can be handed in
     * @param due last day on which a report is on time; a working day
     * @param reminders the days on which units that have not handed in are reminded; empty where nobody is
     */
    public record Entry(
            Period period,
            LocalDate windowFirst,
            LocalDate windowLast,
            LocalDate opens,
            LocalDate due,
            List<ReminderDay> reminders) {

        public Entry {
            reminders = List.copyOf(reminders);
            if (windowLast.isBefore(windowFirst) || due.isBefore(opens)) {
                throw new IllegalArgumentException("calendar entry %s runs backwards".formatted(period));
            }
        }

        /** One that nobody is reminded of. */
        public Entry(Period period, LocalDate windowFirst, LocalDate windowLast, LocalDate opens, LocalDate due) {
            this(period, windowFirst, windowLast, opens, due, List.of());
        }
    }

    /** A step of the reminder schedule, worked out to its day. */
    public record ReminderDay(LocalDate on, Step step) {}

    public Optional<Entry> entry(Period period) {
        return entries.stream().filter(entry -> entry.period().equals(period)).findFirst();
    }
}
