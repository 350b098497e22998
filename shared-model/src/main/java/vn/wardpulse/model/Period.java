package vn.wardpulse.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One reporting period of a calendar year: a month, quarter, half-year, nine months or the year. The days whose figures
 * belong to it are its data window, which a calendar sets; the period itself knows months only.
 *
 * <p>Written {@code 2023-03}, {@code 2023-Q1}, {@code 2023-H1}, {@code 2023-N1} and {@code 2023}.
 *
 * @param frequency its length
 * @param year four digits, 1900 to 2199
 * @param ordinal 1 for the first of its frequency in the year
 */
public record Period(Frequency frequency, int year, int ordinal) implements Comparable<Period> {

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:(\\d{2})|([QHN])(\\d)))?");

    public Period {
        if (year < 1900 || year > 2199) {
            throw new IllegalArgumentException("year %d: 1900 to 2199".formatted(year));
        }
        if (ordinal < 1 || ordinal > frequency.perYear()) {
            throw new IllegalArgumentException(
                    "%s %d of %d: 1 to %d".formatted(frequency, ordinal, year, frequency.perYear()));
        }
    }

    public static Period month(int year, int month) {
        return new Period(Frequency.MONTH, year, month);
    }

    public static Period quarter(int year, int quarter) {
        return new Period(Frequency.QUARTER, year, quarter);
    }

    public static Period halfYear(int year, int half) {
        return new Period(Frequency.HALF_YEAR, year, half);
    }

    public static Period nineMonths(int year) {
        return new Period(Frequency.NINE_MONTHS, year, 1);
    }

    public static Period year(int year) {
        return new Period(Frequency.YEAR, year, 1);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is not a period
     */
    public static Period parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "period '%s': 2023-03, 2023-Q1, 2023-H1, 2023-N1 or 2023".formatted(text));
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return month(year, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) == null) {
            return year(year);
        }
        int ordinal = Integer.parseInt(matcher.group(4));
        return switch (matcher.group(3)) {
            case "Q" -> quarter(year, ordinal);
            case "H" -> halfYear(year, ordinal);
            default -> new Period(Frequency.NINE_MONTHS, year, ordinal);
        };
    }

    /** All periods of a year, of every frequency, finest first. */
    public static List<Period> allOf(int year) {
        List<Period> all = new ArrayList<>();
        for (Frequency frequency : Frequency.values()) {
            for (int ordinal = 1; ordinal <= frequency.perYear(); ordinal++) {
                all.add(new Period(frequency, year, ordinal));
            }
        }
        return all;
    }

    /** Number of its first month in the year, 1 to 12. */
    public int firstMonth() {
        return (ordinal - 1) * frequency.months() + 1;
    }

    /** Number of its last month in the year, 1 to 12. */
    public int lastMonth() {
        return ordinal * frequency.months();
    }

    /** Whether figures reported for {@code finer} combine into this period; a period holds itself. */
    public boolean holds(Period finer) {
        return finer.year == year
                && finer.frequency.combinesInto(frequency)
                && finer.firstMonth() >= firstMonth()
                && finer.lastMonth() <= lastMonth();
    }

    /** The periods of {@code reported} that combine into this one, in order; empty where that frequency does not. */
    public List<Period> subPeriods(Frequency reported) {
        if (!reported.combinesInto(frequency)) {
            return List.of();
        }
        List<Period> within = new ArrayList<>();
        for (int n = (firstMonth() - 1) / reported.months() + 1; n * reported.months() <= lastMonth(); n++) {
            within.add(new Period(reported, year, n));
        }
        return within;
    }

    /** The periods of {@code reported} from the year's first up to the end of this one: its year to date. */
    public List<Period> yearToDate(Frequency reported) {
        if (!reported.combinesInto(frequency)) {
            return List.of();
        }
        List<Period> within = new ArrayList<>();
        for (int n = 1; n * reported.months() <= lastMonth(); n++) {
            within.add(new Period(reported, year, n));
        }
        return within;
    }

    /** This period and every other of its year whose own figure or year to date takes figures of this one, finest first. */
    public List<Period> touched() {
        return allOf(year).stream()
                .filter(p -> frequency.combinesInto(p.frequency) && p.lastMonth() >= lastMonth())
                .toList();
    }

    /** The period of the same frequency just before, also across the year's start. */
    public Period previous() {
        return ordinal > 1
                ? new Period(frequency, year, ordinal - 1)
                : new Period(frequency, year - 1, frequency.perYear());
    }

    public Period sameLastYear() {
        return new Period(frequency, year - 1, ordinal);
    }

    /** In order of time: by end, then the shorter first. */
    @Override
    public int compareTo(Period other) {
        int byYear = Integer.compare(year, other.year);
        if (byYear != 0) {
            return byYear;
        }
        int byEnd = Integer.compare(lastMonth(), other.lastMonth());
        return byEnd != 0 ? byEnd : frequency.compareTo(other.frequency);
    }

    @Override
    public String toString() {
        return switch (frequency) {
            case MONTH -> "%04d-%02d".formatted(year, ordinal);
            case YEAR -> "%04d".formatted(year);
            default -> "%04d-%s%d".formatted(year, frequency.mark(), ordinal);
        };
    }
}
