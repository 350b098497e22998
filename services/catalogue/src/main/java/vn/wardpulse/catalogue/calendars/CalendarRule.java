package vn.wardpulse.catalogue.calendars;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.wardpulse.model.Period;

/** Which days' figures belong to a period, and when its report is due. */
public enum CalendarRule {

    /**
     * Decree 09/2019/NĐ-CP, article 12: from the 15th of the month before the period to the 14th of its last month; due
     * in that month.
     */
    DECREE_09(15) {
        @Override
        LocalDate windowFirst(Period period) {
            return firstMonth(period).minusMonths(1).atDay(15);
        }

        @Override
        LocalDate windowLast(Period period) {
            return lastMonth(period).atDay(14);
        }

        @Override
        LocalDate due(Period period, int dueDay) {
            return lastMonth(period).atDay(dueDay);
        }
    },

    /** The calendar's own months; due in the month after the period. */
    CALENDAR_MONTHS(1) {
        @Override
        LocalDate windowFirst(Period period) {
            return firstMonth(period).atDay(1);
        }

        @Override
        LocalDate windowLast(Period period) {
            return lastMonth(period).atEndOfMonth();
        }

        @Override
        LocalDate due(Period period, int dueDay) {
            return lastMonth(period).plusMonths(1).atDay(dueDay);
        }
    };

    private final int earliestDueDay;

    CalendarRule(int earliestDueDay) {
        this.earliestDueDay = earliestDueDay;
    }

    /** The first day of the month that is past the window. */
    int earliestDueDay() {
        return earliestDueDay;
    }

    abstract LocalDate windowFirst(Period period);

    abstract LocalDate windowLast(Period period);

    abstract LocalDate due(Period period, int dueDay);

    static YearMonth firstMonth(Period period) {
        return YearMonth.of(period.year(), period.firstMonth());
    }

    static YearMonth lastMonth(Period period) {
        return YearMonth.of(period.year(), period.lastMonth());
    }
}
