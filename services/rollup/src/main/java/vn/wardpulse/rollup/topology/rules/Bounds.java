package vn.wardpulse.rollup.topology.rules;

import java.util.Comparator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.view.TargetInForce.Kind;

/**
 * What a target asks for, exact.
 *
 * @param low null for {@code AT_MOST}
 * @param high null for {@code AT_LEAST}
 */
record Bounds(
        Kind kind, @Nullable BigFraction low, @Nullable BigFraction high) implements Comparable<Bounds> {

    private static final Comparator<Bounds> ORDER = Comparator.comparing(Bounds::kind)
            .thenComparing(Bounds::low, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Bounds::high, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Bounds atLeast(BigFraction low) {
        return new Bounds(Kind.AT_LEAST, low, null);
    }

    static Bounds atMost(BigFraction high) {
        return new Bounds(Kind.AT_MOST, null, high);
    }

    static Bounds range(BigFraction low, BigFraction high) {
        return new Bounds(Kind.RANGE, low, high);
    }

    @Override
    public int compareTo(Bounds other) {
        return ORDER.compare(this, other);
    }
}
