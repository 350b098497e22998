package vn.wardpulse.catalogue.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SortedMap;

/** Which days are worked: Monday to Friday, except as {@code special} days say. */
public record WorkingDays(SortedMap<LocalDate, SpecialDay> special) {

    boolean isWorked(LocalDate day) {
        SpecialDay said = special.get(day);
        if (said != null) {
            return said.kind() == SpecialDay.Kind.WORKING_DAY;
        }
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    LocalDate before(LocalDate day, int distance) {
        LocalDate at = day;
        for (int passed = 0; passed < distance; ) {
            at = at.minusDays(1);
            passed += isWorked(at) ? 1 : 0;
        }
        return at;
    }

    LocalDate after(LocalDate day, int distance) {
        LocalDate at = day;
        for (int passed = 0; passed < distance; passed++) {
            at = onOrAfter(at.plusDays(1));
        }
        return at;
    }

    /** {@code day} itself if it is worked, else the next that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate worked = day;
        while (!isWorked(worked)) {
            worked = worked.plusDays(1);
        }
        return worked;
    }
}
