package vn.wardpulse.submission.report;

import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact number, reduced; written {@code n} or {@code n/d}. */
record Fraction(BigInteger numerator, BigInteger denominator) {

    Fraction {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("a denominator is above 0");
        }
        BigInteger common = numerator.gcd(denominator);
        if (common.signum() > 0) {
            numerator = numerator.divide(common);
            denominator = denominator.divide(common);
        }
    }

    static Fraction of(BigDecimal value) {
        return value.scale() <= 0
                ? new Fraction(value.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /** {@code over} is above 0. */
    static Fraction rate(BigDecimal part, BigDecimal over) {
        Fraction above = of(part);
        Fraction below = of(over);
        return new Fraction(above.numerator.multiply(below.denominator), above.denominator.multiply(below.numerator));
    }

    Fraction times(BigInteger n, BigInteger d) {
        return new Fraction(numerator.multiply(n), denominator.multiply(d));
    }

    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
