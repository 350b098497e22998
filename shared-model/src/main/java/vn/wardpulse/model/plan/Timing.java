package vn.wardpulse.model.plan;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Frequency;

/**
 * When a task is to be done, in the words of plans: {@code continuous}, {@code by_progress}, {@code monthly},
 * {@code quarter_end}, {@code half_year_end}, {@code year_end}, a month {@code 2018-02}, or a span of months
 * {@code 2018-01..2018-02}.
 *
 * @param first first month of {@link Kind#MONTHS}, else null
 * @param last last month of {@link Kind#MONTHS}, else null
 */
public record Timing(
        Kind kind, @Nullable YearMonth first, @Nullable YearMonth last) {

    private static final String TO = "..";

    /** The ways in which plans set times. */
    public enum Kind {
        /** All the time; what came of it is told once a year. */
        CONTINUOUS(null),
        /** As the work goes on, within the plan. */
        BY_PROGRESS(null),
        /** Once, within certain months. */
        MONTHS(null),
        MONTHLY(Frequency.MONTH),
        QUARTER_END(Frequency.QUARTER),
        HALF_YEAR_END(Frequency.HALF_YEAR),
        YEAR_END(Frequency.YEAR);

        private final @Nullable Frequency every;

        Kind(@Nullable Frequency every) {
            this.every = every;
        }

        /** How often it comes again; null for what does not come again by periods. */
        public @Nullable Frequency every() {
            return every;
        }
    }

    public Timing {
        if ((kind == Kind.MONTHS) != (first != null) || (first == null) != (last == null)) {
            throw new IllegalArgumentException("%s from %s to %s".formatted(kind, first, last));
        }
        if (first != null
                && (first.getYear() < 1900 || Objects.requireNonNull(last).getYear() > 2199)) {
            throw new IllegalArgumentException("from %s to %s: years from 1900 to 2199".formatted(first, last));
        }
        if (first != null && first.isAfter(Objects.requireNonNull(last))) {
            throw new IllegalArgumentException("from %s to %s: the earlier month first".formatted(first, last));
        }
    }

    public static Timing of(Kind kind) {
        return new Timing(kind, null, null);
    }

    /** Once, from {@code first} to {@code last}, both included. */
    public static Timing of(YearMonth first, YearMonth last) {
        return new Timing(Kind.MONTHS, first, last);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code text} is no timing
     */
    public static Timing parse(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.MONTHS && word(kind).equals(text))
                .findFirst()
                .map(Timing::of)
                .orElseGet(() -> months(text));
    }

    private static Timing months(String text) {
        int to = text.indexOf(TO);
        try {
            return to < 0
                    ? of(YearMonth.parse(text), YearMonth.parse(text))
                    : of(YearMonth.parse(text.substring(0, to)), YearMonth.parse(text.substring(to + TO.length())));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "timing '%s': continuous, by_progress, monthly, quarter_end, half_year_end, year_end, 2018-02 or 2018-01..2018-02"
                            .formatted(text),
                    e);
        }
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        if (first == null) {
            return word(kind);
        }
        return first.equals(last) ? first.toString() : first + TO + last;
    }
}
