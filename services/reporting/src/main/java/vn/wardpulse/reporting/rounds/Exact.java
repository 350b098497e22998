package vn.wardpulse.reporting.rounds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/** Decimals as fractions, and fractions as they are read. */
final class Exact {

    /** Digits after the point of points that are shown. */
    static final int SHOWN = 2;

    private Exact() {}

    static BigFraction of(BigDecimal value) {
        return value.scale() <= 0
                ? BigFraction.of(value.toBigIntegerExact())
                : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** Rounded half up, away from 0. */
    static BigDecimal shown(BigFraction value) {
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), SHOWN, RoundingMode.HALF_UP);
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

    static BigFraction least(BigFraction one, BigFraction other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static BigFraction greatest(BigFraction one, BigFraction other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
