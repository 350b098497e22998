package vn.wardpulse.console.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.Total;

/** Exact figures as they are shown: rounded once, half up, to the indicator's decimals. */
public final class Values {

    private Values() {}

    /** What {@code total} comes to, or null where there is no fact or no rate. */
    public static @Nullable BigDecimal of(Indicator indicator, @Nullable Total total) {
        return total == null || total.amount() == null ? null : indicator.shown(total.amount(), total.over());
    }

    /** The same as the number that is shown: with the indicator's decimals. */
    public static @Nullable BigDecimal figure(Indicator indicator, @Nullable Total total) {
        BigDecimal value = of(indicator, total);
        return value == null ? null : value.setScale(indicator.decimals(), RoundingMode.HALF_UP);
    }

    public static String shown(Indicator indicator, @Nullable Total total) {
        BigDecimal value = of(indicator, total);
        return value == null ? Numbers.MISSING : Numbers.rounded(value, indicator.decimals());
    }

    /** A reported figure: an amount with all its digits, a pair as its rate. */
    public static String shown(Indicator indicator, @Nullable Figure figure) {
        return switch (figure) {
            case Figure.Amount(BigDecimal value) -> Numbers.exact(value, indicator.decimals());
            case Figure.Pair(BigDecimal numerator, BigDecimal denominator) -> {
                BigDecimal rate = indicator.shown(numerator, denominator);
                yield rate == null ? Numbers.MISSING : Numbers.rounded(rate, indicator.decimals());
            }
            case Figure.NoData none -> Numbers.MISSING;
            case null -> Numbers.MISSING;
        };
    }

    /** A reported figure with all its digits: an amount, or a pair as it was reported. */
    public static String reported(Indicator indicator, Figure figure) {
        return figure instanceof Figure.Pair(BigDecimal numerator, BigDecimal denominator)
                ? Numbers.exact(numerator) + " / " + Numbers.exact(denominator)
                : shown(indicator, figure);
    }

    /** A target as it binds, or an empty text. */
    public static String shown(Indicator indicator, @Nullable TargetInForce target) {
        if (target == null) {
            return "";
        }
        return switch (target.kind()) {
            case AT_LEAST -> "≥ " + bound(indicator, target.low());
            case AT_MOST -> "≤ " + bound(indicator, target.high());
            case RANGE -> bound(indicator, target.low()) + "–" + bound(indicator, target.high());
        };
    }

    /**
     * A stated target as a unit reads it.
     *
     * @param workedOut what a reduction comes to, as {@code n/d} or a decimal; null where its baseline is unknown
     */
    public static String shown(Indicator indicator, @Nullable Target target, @Nullable String workedOut) {
        return switch (target) {
            case Target.AtLeast(BigDecimal value) -> "≥ " + Numbers.exact(value);
            case Target.AtMost(BigDecimal value) -> "≤ " + Numbers.exact(value);
            case Target.Range(BigDecimal low, BigDecimal high) -> Numbers.exact(low) + "–" + Numbers.exact(high);
            case Target.Reduction(BigInteger part, BigInteger whole, int baseline) ->
                workedOut != null
                        ? "≤ " + bound(indicator, workedOut)
                        : "−%s (%d)".formatted(reduction(part, whole), baseline);
            case null -> "";
        };
    }

    private static String reduction(BigInteger part, BigInteger whole) {
        BigInteger hundred = BigInteger.valueOf(100);
        BigInteger[] percent = part.multiply(hundred).divideAndRemainder(whole);
        return percent[1].signum() == 0 ? percent[0] + " %" : part + "/" + whole;
    }

    private static String bound(Indicator indicator, @Nullable String fraction) {
        if (fraction == null) {
            return Numbers.MISSING;
        }
        BigDecimal near = decimal(fraction);
        return near.stripTrailingZeros().scale() <= indicator.decimals()
                ? Numbers.exact(near)
                : Numbers.rounded(near, indicator.decimals() + 1);
    }

    /** A fraction {@code n/d} to twelve decimals: near enough to be drawn or shown. */
    public static BigDecimal decimal(String fraction) {
        int slash = fraction.indexOf('/');
        return slash < 0
                ? new BigDecimal(fraction)
                : new BigDecimal(fraction.substring(0, slash))
                        .divide(new BigDecimal(fraction.substring(slash + 1)), 12, RoundingMode.HALF_UP);
    }
}
