package vn.wardpulse.standalone.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Days on which the demonstration's offices work: Mondays to Fridays, and what its plans say of holidays. */
final class WorkingDay {

    private static final List<String> TABLES = List.of("/plans/lb2023/holidays.csv", "/plans/p2018/holidays.csv");

    /** Days that are not what their day of the week says, and whether people work on them. */
    private static final Map<LocalDate, Boolean> STATED = stated();

    private WorkingDay() {}

    private static Map<LocalDate, Boolean> stated() {
        Map<LocalDate, Boolean> stated = new HashMap<>();
        for (String table : TABLES) {
            Resource.text(table)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .forEach(cell -> stated.put(LocalDate.parse(cell[0]), cell[1].equals("working_day")));
        }
        return stated;
    }

    static boolean is(LocalDate day) {
        return STATED.getOrDefault(
                day, day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** Those from {@code first} to {@code last}, both among them. */
    static SortedSet<LocalDate> between(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(WorkingDay::is).collect(Collectors.toCollection(TreeSet::new));
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
