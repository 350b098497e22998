package vn.wardpulse.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.web.Fault;

/** Spans of time that move with the day, in whole months of the calendar. */
public enum Relative {
    THIS_YEAR {
        @Override
        public Span on(LocalDate today) {
            return years(today.getYear());
        }
    },
    LAST_YEAR {
        @Override
        public Span on(LocalDate today) {
            return years(today.getYear() - 1);
        }
    },
    THIS_QUARTER {
        @Override
        public Span on(LocalDate today) {
            return quarter(YearMonth.from(today));
        }
    },
    LAST_QUARTER {
        @Override
        public Span on(LocalDate today) {
            return quarter(YearMonth.from(today).minusMonths(3));
        }
    },
    THIS_MONTH {
        @Override
        public Span on(LocalDate today) {
            return months(YearMonth.from(today), YearMonth.from(today));
        }
    },
    LAST_MONTH {
        @Override
        public Span on(LocalDate today) {
            YearMonth last = YearMonth.from(today).minusMonths(1);
            return months(last, last);
        }
    },
    /** This month and the eleven before it. */
    LAST_12_MONTHS {
        @Override
        public Span on(LocalDate today) {
            return months(YearMonth.from(today).minusMonths(11), YearMonth.from(today));
        }
    };

    /** From the first month of one period to the last of the other. */
    public record Span(Period from, Period to) {}

    public abstract Span on(LocalDate today);

    /** All of them, as messages list them. */
    public static final String WORDS =
            Arrays.stream(values()).map(Relative::word).collect(Collectors.joining(", "));

    /** As addresses say it, such as {@code last-12-months}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Relative> of(String word) {
        return Arrays.stream(values())
                .filter(relative -> relative.word().equals(word))
                .findFirst();
    }

    /**
     * What is wrong with a span that was asked for.
     *
     * @param word null where none was
     */
    public static List<Fault> faults(@Nullable String word, @Nullable Period from, @Nullable Period to) {
        List<Fault> faults = new ArrayList<>();
        if (word != null && of(word).isEmpty()) {
            faults.add(Fault.error(
                    "unknown-span",
                    "relative",
                    "Không có khoảng thời gian “%s”. Dùng một trong: %s.".formatted(word, WORDS),
                    "There is no span “%s”. Use one of %s.".formatted(word, WORDS)));
        }
        if (word != null && (from != null || to != null)) {
            faults.add(Fault.error(
                    "two-spans",
                    "relative",
                    "Chỉ dùng relative, hoặc from và to.",
                    "Use either relative, or from and to."));
        }
        return faults;
    }

    private static Span years(int year) {
        return new Span(Period.year(year), Period.year(year));
    }

    private static Span quarter(YearMonth month) {
        Period quarter = Period.quarter(month.getYear(), (month.getMonthValue() - 1) / 3 + 1);
        return new Span(quarter, quarter);
    }

    private static Span months(YearMonth first, YearMonth last) {
        return new Span(
                Period.month(first.getYear(), first.getMonthValue()),
                Period.month(last.getYear(), last.getMonthValue()));
    }
}
