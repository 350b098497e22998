package vn.wardpulse.standalone.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which the demonstration's offices work: from Monday to Friday. */
final class WorkingDay {

    private WorkingDay() {}

    static boolean is(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static LocalDate onOrAfter(LocalDate day) {
        LocalDate working = day;
        while (!is(working)) {
            working = working.plusDays(1);
        }
        return working;
    }

    /** So many working days later, or before where {@code count} is below nought. */
    static LocalDate plus(LocalDate from, int count) {
        LocalDate day = from;
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(Integer.signum(count));
            if (is(day)) {
                left--;
            }
        }
        return day;
    }
}
