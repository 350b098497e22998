package vn.wardpulse.console.round;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.text.Numbers;

/** Exact fractions, as {@code n} or {@code n/d}, as they stand in a calculation that is done again by hand. */
final class Fractions {

    /** More would not be read. */
    private static final int MOST_DECIMALS = 6;

    private Fractions() {}

    /** A decimal where it has one that is short enough, the fraction otherwise. */
    static String text(String exact) {
        BigDecimal decimal = decimal(exact);
        return decimal == null ? grouped(exact) : Numbers.exact(decimal);
    }

    /** The same as a part of a product or a quotient. */
    static String factor(String exact) {
        return decimal(exact) == null ? "(" + grouped(exact) + ")" : text(exact);
    }

    /** Rounded, with the fraction beside it where that is not the same. */
    static String beside(RoundStanding.@Nullable Points points) {
        if (points == null) {
            return Numbers.MISSING;
        }
        String plain = Numbers.exact(points.shown().stripTrailingZeros());
        int bar = points.exact().indexOf('/');
        boolean same = bar < 0
                || new BigDecimal(points.exact().substring(0, bar))
                                .compareTo(points.shown()
                                        .multiply(new BigDecimal(points.exact().substring(bar + 1))))
                        == 0;
        return same ? plain : plain + " (" + points.exact() + ")";
    }

    private static String grouped(String exact) {
        int bar = exact.indexOf('/');
        return Numbers.exact(new BigDecimal(exact.substring(0, bar)))
                + "/"
                + Numbers.exact(new BigDecimal(exact.substring(bar + 1)));
    }

    /** Null where it never ends, or not soon. */
    private static @Nullable BigDecimal decimal(String exact) {
        int bar = exact.indexOf('/');
        if (bar < 0) {
            return new BigDecimal(exact);
        }
        BigInteger numerator = new BigInteger(exact.substring(0, bar));
        BigInteger denominator = new BigInteger(exact.substring(bar + 1));
        BigInteger scaled = numerator.multiply(BigInteger.TEN.pow(MOST_DECIMALS));
        return scaled.mod(denominator).signum() == 0
                ? new BigDecimal(scaled.divide(denominator), MOST_DECIMALS).stripTrailingZeros()
                : null;
    }
}
