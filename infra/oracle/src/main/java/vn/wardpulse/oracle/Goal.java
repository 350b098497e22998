package vn.wardpulse.oracle;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.TargetInForce.Kind;

/** A target with its bounds worked out: {@link TargetInForce} before it is written down. */
record Goal(
        Kind kind,
        @Nullable BigFraction low,
        @Nullable BigFraction high,
        boolean reduction,
        boolean derived,
        int lacking) {

    /** Whether it asks for the same, wherever it comes from. */
    boolean sameBounds(Goal other) {
        return kind == other.kind && same(low, other.low) && same(high, other.high);
    }

    private static boolean same(@Nullable BigFraction a, @Nullable BigFraction b) {
        return a == null || b == null ? a == b : a.compareTo(b) == 0;
    }

    /** Whether the full yearly target is reached. */
    boolean reachedBy(BigFraction value) {
        return (low == null || value.compareTo(low) >= 0) && (high == null || value.compareTo(high) <= 0);
    }

    boolean exceededBy(BigFraction value) {
        return high != null && value.compareTo(high) > 0;
    }

    TargetInForce inForce() {
        return new TargetInForce(
                kind,
                low == null ? null : Exact.text(low),
                high == null ? null : Exact.text(high),
                reduction,
                derived,
                lacking);
    }
}
