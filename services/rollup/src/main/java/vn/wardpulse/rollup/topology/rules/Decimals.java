package vn.wardpulse.rollup.topology.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Exact numbers in one form each, so that equal numbers are equal. */
final class Decimals {

    static final int SHOWN = 6;

    private Decimals() {}

    /** Without trailing zeros, and without an exponent. */
    static BigDecimal plain(BigDecimal value) {
        if (value.scale() == 0) {
            return value;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static BigDecimal mean(BigDecimal sum, int count) {
        return plain(sum.divide(BigDecimal.valueOf(count), SHOWN, RoundingMode.HALF_UP));
    }

    static BigFraction exact(BigDecimal value) {
        return value.scale() <= 0
                ? BigFraction.of(value.toBigIntegerExact())
                : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    static BigDecimal rounded(BigFraction value) {
        return plain(new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), SHOWN, RoundingMode.HALF_UP));
    }

    /** {@code n} or {@code n/d}, reduced, the sign in front. */
    static String text(BigFraction value) {
        BigInteger numerator = value.getNumerator();
        BigInteger denominator = value.getDenominator();
        if (denominator.signum() < 0) {
            numerator = numerator.negate();
            denominator = denominator.negate();
        }
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
