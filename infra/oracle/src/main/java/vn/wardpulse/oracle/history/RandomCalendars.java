package vn.wardpulse.oracle.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.CalendarYear;
import vn.wardpulse.model.catalogue.CalendarYear.Entry;
import vn.wardpulse.model.catalogue.CalendarYear.ReminderDay;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.reminder.Step;

/** Two regimes: windows from the 15th to the 14th as Decree 09 has them, and plain calendar months. */
final class RandomCalendars {

    static final CalendarCode DECREE = new CalendarCode("ND09");
    static final CalendarCode MONTHS = new CalendarCode("THANG");

    private RandomCalendars() {}

    /** Both for all years with obligations; history may have to do without. One is published again with a window moved. */
    static void define(Chance chance, Timeline timeline, LocalDate start, int firstYear) {
        int from = chance.percent(50) ? firstYear : firstYear - 1;
        for (CalendarCode code : List.of(DECREE, MONTHS)) {
            for (int year = from; year <= RandomHistory.LAST_YEAR; year++) {
                CalendarYear whole = year(code, year);
                timeline.catalogue(Timeline.at(start, 9), head -> new CatalogueEvent.CalendarYearDefined(head, whole));
            }
        }
        if (chance.percent(30)) {
            CalendarYear moved = moved(chance, year(DECREE, RandomHistory.LAST_YEAR));
            timeline.catalogue(
                    Timeline.at(chance.dayOf(RandomHistory.LAST_YEAR), 10),
                    head -> new CatalogueEvent.CalendarYearDefined(head, moved));
        }
    }

    private static CalendarYear moved(Chance chance, CalendarYear year) {
        List<Entry> entries = new ArrayList<>(year.entries());
        int at = chance.between(0, entries.size() - 1);
        Entry entry = entries.get(at);
        entries.set(
                at,
                new Entry(
                        entry.period(),
                        entry.windowFirst(),
                        entry.windowLast().plusDays(chance.between(1, 20)),
                        entry.opens(),
                        entry.due()));
        return new CalendarYear(year.calendar(), year.year(), year.name(), entries);
    }

    static CalendarYear year(CalendarCode code, int year) {
        List<Entry> entries =
                Period.allOf(year).stream().map(period -> entry(code, period)).toList();
        return new CalendarYear(code, year, new Name(code.value(), code.value()), entries);
    }

    static Entry entry(CalendarCode code, Period period) {
        LocalDate first = LocalDate.of(period.year(), period.firstMonth(), 1);
        LocalDate last = LocalDate.of(period.year(), period.lastMonth(), 1);
        if (code.equals(DECREE)) {
            LocalDate opens = period.firstMonth() == period.lastMonth()
                    ? last.minusMonths(1).withDayOfMonth(15)
                    : last;
            LocalDate due = workingDay(last.withDayOfMonth(15));
            return new Entry(
                    period,
                    first.minusMonths(1).withDayOfMonth(15),
                    last.withDayOfMonth(14),
                    opens,
                    due,
                    List.of(new ReminderDay(due, new Step(Step.Kind.BEFORE_DUE, 0))));
        }
        LocalDate lastDay = last.plusMonths(1).minusDays(1);
        return new Entry(period, first, lastDay, lastDay, workingDay(lastDay.plusDays(10)));
    }

    private static LocalDate workingDay(LocalDate day) {
        LocalDate working = day;
        while (working.getDayOfWeek() == DayOfWeek.SATURDAY || working.getDayOfWeek() == DayOfWeek.SUNDAY) {
            working = working.plusDays(1);
        }
        return working;
    }
}
