package vn.wardpulse.catalogue.calendars;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.CalendarYear;

/**
 * A calendar as its administrator states it.
 *
 * @param dueDay day of the month on which reports are due, before days off move it
 * @param firstYear first year it is worked out for
 * @param lastYear last year it is worked out for
 */
public record ReportingCalendar(
        CalendarCode code, Name name, CalendarRule rule, int dueDay, int firstYear, int lastYear) {

    /** The years of all calendars, each with the reminders of its schedule and the days of its own. */
    public static SortedMap<YearKey, CalendarYear> years(
            Collection<ReportingCalendar> calendars,
            SortedMap<PeriodKey, OwnDays> ownDays,
            WorkingDays workingDays,
            SortedMap<CalendarCode, ReminderSchedule> schedules) {
        SortedMap<YearKey, CalendarYear> years = new TreeMap<>();
        for (ReportingCalendar calendar : calendars) {
            CalendarCode code = calendar.code();
            ReminderSchedule schedule = schedules.getOrDefault(code, ReminderSchedule.none(code));
            for (int year = calendar.firstYear(); year <= calendar.lastYear(); year++) {
                List<CalendarYear.Entry> entries = Period.allOf(year).stream()
                        .map(period -> new PeriodKey(code, period))
                        .map(key -> ownDays.getOrDefault(key, OwnDays.none(key)))
                        .map(own -> calendar.entry(own, workingDays, schedule))
                        .toList();
                years.put(new YearKey(code, year), new CalendarYear(code, year, calendar.name(), entries));
            }
        }
        return years;
    }

    private CalendarYear.Entry entry(OwnDays own, WorkingDays workingDays, ReminderSchedule schedule) {
        LocalDate due = workingDays.onOrAfter(due(own));
        return new CalendarYear.Entry(
                own.period(), windowFirst(own), windowLast(own), opens(own), due, schedule.days(due, workingDays));
    }

    LocalDate windowFirst(OwnDays own) {
        return own.windowFirst() == null ? rule.windowFirst(own.period()) : own.windowFirst();
    }

    LocalDate windowLast(OwnDays own) {
        return own.windowLast() == null ? rule.windowLast(own.period()) : own.windowLast();
    }

    /**
     * A month, and a period whose window begins on a day of its own, can be handed in from that day on; any other from the
     * first day of its last month.
     */
    LocalDate opens(OwnDays own) {
        if (own.opens() != null) {
            return own.opens();
        }
        return own.period().frequency() == Frequency.MONTH || own.windowFirst() != null
                ? windowFirst(own)
                : CalendarRule.lastMonth(own.period()).atDay(1);
    }

    /** Before days off move it. */
    LocalDate due(OwnDays own) {
        return own.due() == null ? rule.due(own.period(), dueDay) : own.due();
    }
}
