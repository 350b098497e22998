package vn.wardpulse.rollup.topology.rules;

import java.util.function.IntFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.rollup.topology.rules.Definition.Rules;

/** Which target a unit is held against: its own stated one, else what the units below give. */
final class Targets {

    private Targets() {}

    /**
     * What a stated target asks for.
     *
     * @param baseline the figure of a year that a reduction counts from, or null
     * @return null for a reduction of nothing
     */
    static @Nullable Bounds bounds(Target stated, IntFunction<@Nullable BigFraction> baseline) {
        return switch (stated) {
            case Target.AtLeast target -> Bounds.atLeast(Decimals.exact(target.value()));
            case Target.AtMost target -> Bounds.atMost(Decimals.exact(target.value()));
            case Target.Range target -> Bounds.range(Decimals.exact(target.low()), Decimals.exact(target.high()));
            case Target.Reduction target -> {
                BigFraction base = baseline.apply(target.baselineYear());
                yield base == null
                        ? null
                        : Bounds.atMost(
                                base.multiply(BigFraction.ONE.subtract(BigFraction.of(target.part(), target.whole()))));
            }
        };
    }

    /** A target in force: what it asks, and how it came about. */
    record InForce(Bounds bounds, boolean reduction, boolean derived, int lacking) {}

    static @Nullable InForce of(
            Rules rules, @Nullable Target stated, IntFunction<@Nullable BigFraction> baseline, TargetTally below) {
        if (stated != null) {
            Bounds bounds = bounds(stated, baseline);
            return bounds == null ? null : new InForce(bounds, stated instanceof Target.Reduction, false, 0);
        }
        return rules.acrossUnits() == UnitRule.SUM ? summed(below) : common(below);
    }

    private static @Nullable InForce summed(TargetTally below) {
        int having = below.atLeast() + below.atMost() + below.range();
        if (having == 0 || below.unbased() > 0) {
            return null;
        }
        Bounds bounds;
        if (below.atLeast() == having) {
            bounds = Bounds.atLeast(below.low());
        } else if (below.atMost() == having) {
            bounds = Bounds.atMost(below.high());
        } else if (below.range() == having) {
            bounds = Bounds.range(below.low(), below.high());
        } else {
            return null;
        }
        return new InForce(bounds, below.reductions() > 0, true, below.lacking());
    }

    private static @Nullable InForce common(TargetTally below) {
        if (below.lacking() > 0 || below.common().of().size() != 1) {
            return null;
        }
        return new InForce(below.common().of().firstKey(), below.reductions() > 0, true, 0);
    }
}
