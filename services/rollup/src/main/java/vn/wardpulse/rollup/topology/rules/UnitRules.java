package vn.wardpulse.rollup.topology.rules;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.rollup.topology.rules.Definition.Rules;

/** How units combine: what one puts in, and what the sum of all comes to. */
final class UnitRules {

    private static final BigFraction HUNDRED = BigFraction.of(100);

    private UnitRules() {}

    /** One unit's combined figure, in numbers that add up. */
    static Span part(Rules rules, Parts value) {
        boolean extreme = rules.acrossUnits() == UnitRule.MIN || rules.acrossUnits() == UnitRule.MAX;
        return new Span(
                extreme ? BigDecimal.ZERO : value.amount(),
                rules.measure() == MeasureKind.RATIO ? value.over() : BigDecimal.ZERO,
                1,
                0,
                0,
                0,
                0,
                0,
                extreme ? Counts.one(value.amount()) : Counts.none(),
                Counts.none());
    }

    static Total total(Rules rules, Span span) {
        return new Total(
                amount(rules, span),
                over(rules, span),
                span.units(),
                span.owed(),
                span.reported(),
                span.partial(),
                span.approved(),
                span.late());
    }

    private static @Nullable BigDecimal amount(Rules rules, Span span) {
        if (span.units() == 0) {
            return null;
        }
        return switch (rules.acrossUnits()) {
            case MIN -> span.extremes().lowest();
            case MAX -> span.extremes().highest();
            case SUM, AVERAGE, RATIO -> span.amount();
        };
    }

    private static @Nullable BigDecimal over(Rules rules, Span span) {
        if (span.units() == 0) {
            return null;
        }
        return switch (rules.acrossUnits()) {
            case SUM, MIN, MAX -> null;
            case AVERAGE -> BigDecimal.valueOf(span.units());
            case RATIO -> rules.measure() == MeasureKind.RATIO ? span.over() : BigDecimal.valueOf(span.units());
        };
    }

    /** The figure as one number, in the indicator's unit of measure; null without a fact, and for 0/0. */
    static @Nullable BigFraction value(Rules rules, Span span) {
        BigDecimal amount = amount(rules, span);
        BigDecimal over = over(rules, span);
        if (amount == null) {
            return null;
        }
        BigFraction value = Decimals.exact(amount);
        if (over == null) {
            return value;
        }
        if (over.signum() == 0) {
            return null;
        }
        BigFraction rate = value.divide(Decimals.exact(over));
        return rules.percentage() && rules.acrossUnits() == UnitRule.RATIO ? rate.multiply(HUNDRED) : rate;
    }
}
