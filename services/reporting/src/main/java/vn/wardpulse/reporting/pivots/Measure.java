package vn.wardpulse.reporting.pivots;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.Total;

/** What is told of a figure. */
enum Measure {
    /** The period's own figure. */
    OWN("Trong kỳ", "In the period") {
        @Override
        @Nullable
        Value of(Indicator indicator, Cell cell) {
            return figure(indicator, cell.own());
        }
    },
    /** From the beginning of the year. */
    TO_DATE("Luỹ kế", "Year to date") {
        @Override
        @Nullable
        Value of(Indicator indicator, Cell cell) {
            return figure(indicator, cell.toDate());
        }
    },
    TARGET("Mục tiêu", "Target") {
        @Override
        @Nullable
        Value of(Indicator indicator, Cell cell) {
            TargetInForce target = cell.target();
            if (target == null) {
                return null;
            }
            String low = bound(indicator, target.low());
            String high = bound(indicator, target.high());
            return Value.text(
                    switch (target.kind()) {
                        case AT_LEAST -> "≥ " + low;
                        case AT_MOST -> "≤ " + high;
                        case RANGE -> low + "–" + high;
                    });
        }
    },
    /** In per cent of the target. */
    ACHIEVEMENT("Mức đạt (%)", "Achieved (%)") {
        @Override
        @Nullable
        Value of(Indicator indicator, Cell cell) {
            BigDecimal achieved = cell.achievement();
            return achieved == null
                    ? null
                    : Value.number(achieved.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
        }
    },
    STATUS("Trạng thái", "Status") {
        @Override
        Value of(Indicator indicator, Cell cell) {
            return Value.text(cell.status().name());
        }
    },
    /** How many of the units that owe a figure have given it. */
    BASIS("Đã báo cáo", "Reported") {
        @Override
        Value of(Indicator indicator, Cell cell) {
            return Value.text(cell.own().reported() + "/" + cell.own().owed());
        }
    };

    static final String WORDS = Arrays.stream(values()).map(Measure::word).collect(Collectors.joining(", "));
    private static final int NEAR = 12;

    private final String vietnamese;
    private final String english;

    Measure(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** Whether it is a number; else it is a word. */
    boolean isNumber() {
        return this == OWN || this == TO_DATE || this == ACHIEVEMENT;
    }

    /** Null where the cell has nothing to say of it. */
    abstract @Nullable Value of(Indicator indicator, Cell cell);

    /** As addresses say it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String vietnamese() {
        return vietnamese;
    }

    String english() {
        return english;
    }

    static Optional<Measure> of(String word) {
        return Arrays.stream(values())
                .filter(measure -> measure.word().equals(word))
                .findFirst();
    }

    private static @Nullable Value figure(Indicator indicator, Total total) {
        BigDecimal amount = total.amount();
        BigDecimal shown = amount == null ? null : indicator.shown(amount, total.over());
        return shown == null ? null : Value.number(shown);
    }

    /** A bound, which may be a fraction {@code n/d}, to one decimal more than the figure has where it needs them. */
    private static String bound(Indicator indicator, @Nullable String fraction) {
        if (fraction == null) {
            return "";
        }
        int slash = fraction.indexOf('/');
        BigDecimal near = slash < 0
                ? new BigDecimal(fraction)
                : new BigDecimal(fraction.substring(0, slash))
                        .divide(new BigDecimal(fraction.substring(slash + 1)), NEAR, RoundingMode.HALF_UP);
        BigDecimal plain = near.stripTrailingZeros();
        int most = indicator.decimals() + 1;
        return (plain.scale() > most ? plain.setScale(most, RoundingMode.HALF_UP) : plain).toPlainString();
    }
}
