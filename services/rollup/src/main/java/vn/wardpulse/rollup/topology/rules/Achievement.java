package vn.wardpulse.rollup.topology.rules;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.view.TargetInForce.Kind;

/** A figure held against a target, exact. */
final class Achievement {

    private Achievement() {}

    /** 1 is on target; never below 0. */
    static BigFraction of(BigFraction value, Bounds bounds, BigFraction pace) {
        BigFraction achieved = switch (bounds.kind()) {
            case AT_LEAST -> atLeast(value, low(bounds).multiply(pace));
            case AT_MOST -> atMost(value, high(bounds).multiply(pace));
            case RANGE -> within(value, low(bounds), high(bounds));
        };
        return achieved.signum() < 0 ? BigFraction.ZERO : achieved;
    }

    private static BigFraction atLeast(BigFraction value, BigFraction asked) {
        if (asked.signum() == 0) {
            return value.signum() >= 0 ? BigFraction.ONE : BigFraction.ZERO;
        }
        return value.divide(asked);
    }

    private static BigFraction atMost(BigFraction value, BigFraction allowed) {
        if (value.compareTo(allowed) <= 0) {
            return BigFraction.ONE;
        }
        return value.signum() == 0 ? BigFraction.ZERO : allowed.divide(value);
    }

    private static BigFraction within(BigFraction value, BigFraction low, BigFraction high) {
        if (value.compareTo(low) < 0) {
            return low.signum() > 0 ? value.divide(low) : BigFraction.ZERO;
        }
        if (value.compareTo(high) > 0) {
            return value.signum() == 0 ? BigFraction.ZERO : high.divide(value);
        }
        return BigFraction.ONE;
    }

    /** Whether the whole year's target is reached. */
    static boolean reached(BigFraction value, Bounds bounds) {
        BigFraction low = bounds.low();
        return (low == null || value.compareTo(low) >= 0) && !above(value, bounds);
    }

    /** Whether the value has passed the target's upper bound, where it has one. */
    static boolean above(BigFraction value, Bounds bounds) {
        BigFraction high = bounds.high();
        return high != null && value.compareTo(high) > 0;
    }

    /** The share of the yearly target; null where it cannot be said. */
    static @Nullable BigFraction share(BigFraction value, Bounds bounds) {
        if (bounds.kind() == Kind.RANGE) {
            return null;
        }
        BigFraction target = bounds.kind() == Kind.AT_LEAST ? low(bounds) : high(bounds);
        return target.signum() == 0 ? null : value.divide(target);
    }

    private static BigFraction low(Bounds bounds) {
        return java.util.Objects.requireNonNull(bounds.low());
    }

    private static BigFraction high(Bounds bounds) {
        return java.util.Objects.requireNonNull(bounds.high());
    }
}
