package vn.wardpulse.reporting.schedule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;

/** Periods by where they are from the day of a run, in months of the calendar. */
enum RelativePeriod {
    THIS_MONTH(RelativePeriod::month),
    LAST_MONTH(day -> month(day).previous()),
    THIS_QUARTER(RelativePeriod::quarter),
    LAST_QUARTER(day -> quarter(day).previous()),
    THIS_HALF_YEAR(RelativePeriod::halfYear),
    LAST_HALF_YEAR(day -> halfYear(day).previous()),
    THIS_YEAR(RelativePeriod::year),
    LAST_YEAR(day -> year(day).previous()),
    /** The first month of the year, to begin a span with. */
    FIRST_MONTH(day -> Period.month(day.getYear(), 1));

    /** The period whose due date a run comes after. */
    static final String DUE = "due-period";

    static final String WORDS = Stream.concat(Arrays.stream(values()).map(RelativePeriod::word), Stream.of(DUE))
            .collect(Collectors.joining(", "));

    private final Function<LocalDate, Period> on;

    RelativePeriod(Function<LocalDate, Period> on) {
        this.on = on;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param word relative, or a period by name
     * @param due that is meant by {@link #DUE}; null where none is
     * @return nothing if it is neither
     */
    static Optional<Period> read(String word, LocalDate day, @Nullable Period due) {
        if (word.equals(DUE)) {
            return Optional.ofNullable(due);
        }
        Optional<Period> relative = Arrays.stream(values())
                .filter(known -> known.word().equals(word))
                .map(known -> known.on.apply(day))
                .findFirst();
        return relative.or(() -> named(word));
    }

    private static Optional<Period> named(String word) {
        try {
            return Optional.of(Period.parse(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Period month(LocalDate day) {
        return Period.month(day.getYear(), day.getMonthValue());
    }

    private static Period quarter(LocalDate day) {
        return Period.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    private static Period halfYear(LocalDate day) {
        return Period.halfYear(day.getYear(), (day.getMonthValue() + 5) / 6);
    }

    private static Period year(LocalDate day) {
        return Period.year(day.getYear());
    }
}
