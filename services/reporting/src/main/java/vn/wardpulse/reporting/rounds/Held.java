package vn.wardpulse.reporting.rounds;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Way;

/** A value held against a target: rule 7 of the roll-up, and what a scale may ask for instead. */
final class Held {

    private Held() {}

    /** @param target which is no reduction */
    static BigFraction share(Way way, BigFraction value, Target target, BigFraction pace) {
        return by(way, achieved(value, target, pace));
    }

    /**
     * @param baseline of a whole year
     * @param pace the part of that year that counts by now
     */
    static BigFraction share(
            Way way, BigFraction value, Target.Reduction reduction, BigFraction baseline, BigFraction pace) {
        BigFraction start = baseline.multiply(pace);
        BigFraction part = BigFraction.of(reduction.part(), reduction.whole());
        return way == Way.PROGRESS
                ? progress(value, start, part)
                : by(way, atMost(value, start.multiply(BigFraction.ONE.subtract(part))));
    }

    private static BigFraction by(Way way, BigFraction achieved) {
        return switch (way) {
            case ACHIEVED -> achieved;
            case MET -> achieved.compareTo(BigFraction.ONE) >= 0 ? BigFraction.ONE : BigFraction.ZERO;
            case PROGRESS -> throw new IllegalArgumentException("only a reduction has a part that is done");
        };
    }

    private static BigFraction achieved(BigFraction value, Target target, BigFraction pace) {
        return switch (target) {
            case Target.AtLeast(BigDecimal least) ->
                atLeast(value, Exact.of(least).multiply(pace));
            case Target.AtMost(BigDecimal most) -> atMost(value, Exact.of(most).multiply(pace));
            case Target.Range(BigDecimal low, BigDecimal high) -> within(value, Exact.of(low), Exact.of(high));
            case Target.Reduction reduction -> throw new IllegalArgumentException("a reduction needs its baseline");
        };
    }

    private static BigFraction atLeast(BigFraction value, BigFraction asked) {
        if (asked.signum() == 0) {
            return value.signum() >= 0 ? BigFraction.ONE : BigFraction.ZERO;
        }
        return notNegative(value.divide(asked));
    }

    private static BigFraction atMost(BigFraction value, BigFraction allowed) {
        if (value.compareTo(allowed) <= 0) {
            return BigFraction.ONE;
        }
        return value.signum() == 0 ? BigFraction.ZERO : notNegative(allowed.divide(value));
    }

    private static BigFraction within(BigFraction value, BigFraction low, BigFraction high) {
        if (value.compareTo(low) < 0) {
            return low.signum() > 0 ? notNegative(value.divide(low)) : BigFraction.ZERO;
        }
        return atMost(value, high);
    }

    /** The part of what is asked to be reduced that is. */
    private static BigFraction progress(BigFraction value, BigFraction start, BigFraction part) {
        BigFraction asked = start.multiply(part);
        if (asked.signum() <= 0) {
            return value.compareTo(start) <= 0 ? BigFraction.ONE : BigFraction.ZERO;
        }
        return notNegative(start.subtract(value).divide(asked));
    }

    private static BigFraction notNegative(BigFraction value) {
        return Exact.greatest(value, BigFraction.ZERO);
    }
}
