package vn.wardpulse.catalogue.calendars;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /** The years of all calendars, each with the reminders of its schedule. */
    public static SortedMap<YearKey, CalendarYear> years(
            Collection<ReportingCalendar> calendars,
            WorkingDays workingDays,
            SortedMap<CalendarCode, ReminderSchedule> schedules) {
        SortedMap<YearKey, CalendarYear> years = new TreeMap<>();
        for (ReportingCalendar calendar : calendars) {
            ReminderSchedule schedule = schedules.getOrDefault(calendar.code(), ReminderSchedule.none(calendar.code()));
            for (CalendarYear year : calendar.years(workingDays, schedule)) {
                years.put(new YearKey(calendar.code(), year.year()), year);
            }
        }
        return years;
    }

    /** All its years, with every period's window, opening, due date and reminders. */
    private List<CalendarYear> years(WorkingDays workingDays, ReminderSchedule schedule) {
        List<CalendarYear> years = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            years.add(new CalendarYear(
                    code,
                    year,
                    name,
                    Period.allOf(year).stream()
                            .map(period -> entry(period, workingDays, schedule))
                            .toList()));
        }
        return years;
    }

    /** A month can be handed in from its window's first day, a longer period from the first day of its last month. */
    private CalendarYear.Entry entry(Period period, WorkingDays workingDays, ReminderSchedule schedule) {
        LocalDate first = rule.windowFirst(period);
        LocalDate opens = period.frequency() == Frequency.MONTH
                ? first
                : CalendarRule.lastMonth(period).atDay(1);
        LocalDate due = workingDays.onOrAfter(rule.due(period, dueDay));
        return new CalendarYear.Entry(
                period, first, rule.windowLast(period), opens, due, schedule.days(due, workingDays));
    }
}
