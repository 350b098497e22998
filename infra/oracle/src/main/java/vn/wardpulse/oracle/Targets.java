package vn.wardpulse.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.view.TargetInForce.Kind;

/** Which target a cell is held against (rule 7, first half). */
final class Targets {

    private final Definitions definitions;
    private final Totals totals;

    Targets(Definitions definitions, Totals totals) {
        this.definitions = definitions;
        this.totals = totals;
    }

    /**
     * A unit's own stated target wins. Else it is put together from those of the units that owe: added up under
     * {@code sum}, the common one under the other rules.
     *
     * @param under the units at or under {@code unit}, for its own baseline
     * @param owing the units that owe in the period's year to date
     */
    @Nullable
    Goal of(UnitId unit, Collection<UnitId> under, Indicator indicator, Period period, List<UnitSpan> owing) {
        Target stated = definitions.stated(unit, indicator.code(), period);
        if (stated != null) {
            return workedOut(stated, unit, under, indicator);
        }
        return indicator.acrossUnits() == UnitRule.SUM
                ? sum(indicator, period, owing)
                : common(indicator, period, owing);
    }

    /** A reduction by r against baseline b binds as at most b·(1−r); without a baseline there is no target. */
    private @Nullable Goal workedOut(Target target, UnitId unit, Collection<UnitId> under, Indicator indicator) {
        return switch (target) {
            case Target.AtLeast it -> new Goal(Kind.AT_LEAST, Exact.fraction(it.value()), null, false, false, 0);
            case Target.AtMost it -> new Goal(Kind.AT_MOST, null, Exact.fraction(it.value()), false, false, 0);
            case Target.Range it ->
                new Goal(Kind.RANGE, Exact.fraction(it.low()), Exact.fraction(it.high()), false, false, 0);
            case Target.Reduction reduction -> {
                BigFraction baseline = baseline(unit, under, indicator, reduction.baselineYear());
                if (baseline == null) {
                    yield null;
                }
                BigFraction kept = BigFraction.ONE.subtract(BigFraction.of(reduction.part(), reduction.whole()));
                yield new Goal(Kind.AT_MOST, null, baseline.multiply(kept), true, false, 0);
            }
        };
    }

    /** The value of the unit's own cell of that whole year. */
    private @Nullable BigFraction baseline(UnitId unit, Collection<UnitId> under, Indicator indicator, int year) {
        Period whole = Period.year(year);
        Indicator then = definitions.indicator(indicator.code(), whole);
        List<UnitSpan> spans = totals.spans(unit, under, then, whole, whole.subPeriods(then.frequency()));
        return Totals.value(then, Totals.total(then, spans));
    }

    private @Nullable Goal ofUnit(UnitId unit, Target stated, Indicator indicator) {
        return workedOut(stated, unit, Set.of(unit), indicator);
    }

    private @Nullable Goal sum(Indicator indicator, Period period, List<UnitSpan> owing) {
        int lacking = 0;
        List<Goal> goals = new ArrayList<>();
        for (UnitSpan span : owing) {
            Target stated = definitions.stated(span.unit(), indicator.code(), period);
            if (stated == null) {
                lacking++;
                continue;
            }
            Goal goal = ofUnit(span.unit(), stated, indicator);
            if (goal == null) {
                return null; // a reduction without its baseline
            }
            goals.add(goal);
        }
        if (goals.isEmpty()) {
            return null;
        }
        Goal first = goals.getFirst();
        BigFraction low = first.low();
        BigFraction high = first.high();
        boolean reduction = first.reduction();
        for (Goal goal : goals.subList(1, goals.size())) {
            if (goal.kind() != first.kind()) {
                return null;
            }
            low = low == null || goal.low() == null ? null : low.add(goal.low());
            high = high == null || goal.high() == null ? null : high.add(goal.high());
            reduction = reduction || goal.reduction();
        }
        return new Goal(first.kind(), low, high, reduction, true, lacking);
    }

    private @Nullable Goal common(Indicator indicator, Period period, List<UnitSpan> owing) {
        Goal common = null;
        boolean reduction = false;
        for (UnitSpan span : owing) {
            Target stated = definitions.stated(span.unit(), indicator.code(), period);
            Goal goal = stated == null ? null : ofUnit(span.unit(), stated, indicator);
            if (goal == null || common != null && !common.sameBounds(goal)) {
                return null;
            }
            common = goal;
            reduction = reduction || goal.reduction();
        }
        return common == null ? null : new Goal(common.kind(), common.low(), common.high(), reduction, true, 0);
    }
}
