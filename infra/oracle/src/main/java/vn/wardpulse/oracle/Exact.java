package vn.wardpulse.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;

/**
 * A number, or a pair that is only divided when it is compared or shown; unlimited digits (rule 1).
 *
 * @param amount the number, or the numerator
 * @param over the denominator, or null for a plain number
 */
record Exact(BigDecimal amount, @Nullable BigDecimal over) {

    /** What was reported as a fact of its indicator: nothing where it says that there is no data, or is no figure of it. */
    static @Nullable Exact of(Indicator indicator, Figure figure) {
        boolean ratio = indicator.measure() == MeasureKind.RATIO;
        if (ratio && figure instanceof Figure.Pair pair) {
            return new Exact(pair.numerator(), pair.denominator());
        }
        if (!ratio && figure instanceof Figure.Amount amount) {
            return new Exact(amount.value(), null);
        }
        return null;
    }

    Exact plus(Exact other) {
        return new Exact(amount.add(other.amount), over == null || other.over == null ? null : over.add(other.over));
    }

    /** A pair 0/0: valid, and without a rate (rule 2). */
    boolean withoutRate() {
        return over != null && over.signum() == 0;
    }

    /** Trailing zeros dropped and no exponent, so that equal amounts look equal. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigFraction fraction(BigDecimal value) {
        return value.scale() <= 0
                ? BigFraction.of(value.toBigIntegerExact())
                : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** {@code n} or {@code n/d}, reduced. */
    static String text(BigFraction value) {
        return value.getDenominator().equals(BigInteger.ONE)
                ? value.getNumerator().toString()
                : value.getNumerator() + "/" + value.getDenominator();
    }

    /** As views show it: half up to 6 decimals. */
    static BigDecimal shown(BigFraction value) {
        return plain(new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), 6, RoundingMode.HALF_UP));
    }
}
