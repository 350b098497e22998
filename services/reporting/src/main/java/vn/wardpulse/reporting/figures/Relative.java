package vn.wardpulse.reporting.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import vn.wardpulse.model.Period;

/** Spans of time that move with the day, in whole months of the calendar. */
enum Relative {
    THIS_YEAR {
        @Override
        Span on(LocalDate today) {
            return years(today.getYear());
        }
    },
    LAST_YEAR {
        @Override
        Span on(LocalDate today) {
            return years(today.getYear() - 1);
        }
    },
    THIS_QUARTER {
        @Override
        Span on(LocalDate today) {
            return quarter(YearMonth.from(today));
        }
    },
    LAST_QUARTER {
        @Override
        Span on(LocalDate today) {
            return quarter(YearMonth.from(today).minusMonths(3));
        }
    },
    THIS_MONTH {
        @Override
        Span on(LocalDate today) {
            return months(YearMonth.from(today), YearMonth.from(today));
        }
    },
    LAST_MONTH {
        @Override
        Span on(LocalDate today) {
            YearMonth last = YearMonth.from(today).minusMonths(1);
            return months(last, last);
        }
    },
    /** This month and the eleven before it. */
    LAST_12_MONTHS {
        @Override
        Span on(LocalDate today) {
            return months(YearMonth.from(today).minusMonths(11), YearMonth.from(today));
        }
    };

    /** From the first month of one period to the last of the other. */
    record Span(Period from, Period to) {}

    abstract Span on(LocalDate today);

    /** As addresses say it, such as {@code last-12-months}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Relative> of(String word) {
        return Arrays.stream(values())
                .filter(relative -> relative.word().equals(word))
                .findFirst();
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
