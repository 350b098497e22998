package vn.wardpulse.model.plan;

import java.time.YearMonth;
import java.util.regex.Pattern;
import vn.wardpulse.model.Period;

/**
 * Which time of a task is meant: a period ({@code 2018-02}, {@code 2018-Q1}, {@code 2018-H1}, {@code 2018}), a span of
 * months ({@code 2018-01..2018-02}), or the whole plan ({@code progress}). It stays what it is when days move.
 */
public record Slot(String value) implements Comparable<Slot> {

    /** The one slot of what goes by its own progress. */
    public static final Slot PROGRESS = new Slot("progress");

    private static final Pattern MONTHS = Pattern.compile("\\d{4}-\\d{2}\\.\\.\\d{4}-\\d{2}");

    public Slot {
        if (!value.equals("progress") && !MONTHS.matcher(value).matches()) {
            Period.parse(value);
        }
    }

    public static Slot of(Period period) {
        return new Slot(period.toString());
    }

    /** The months from {@code first} to {@code last}, both included. */
    public static Slot of(YearMonth first, YearMonth last) {
        return first.equals(last)
                ? of(Period.month(first.getYear(), first.getMonthValue()))
                : new Slot(first + ".." + last);
    }

    @Override
    public int compareTo(Slot other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
