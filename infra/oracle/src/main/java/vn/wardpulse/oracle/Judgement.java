package vn.wardpulse.oracle;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.TargetInForce.Kind;
import vn.wardpulse.model.view.Total;

/**
 * A figure held against its target (rule 7, second half). Nothing is rounded here.
 *
 * @param pace sub-periods due so far of those of the year for flows, 1 for the rest
 * @param achievement 1 is on target; null without figure, target or due sub-period
 * @param share of the yearly target; null where it cannot be said
 */
record Judgement(
        BigFraction pace,
        @Nullable BigFraction achievement,
        @Nullable BigFraction share,
        Status status) {

    private static final BigFraction ON_TRACK = BigFraction.of(95, 100);

    /**
     * @param total the year to date for flows, the period's own figure for the rest
     * @param dueInSpan sub-periods due in the span of {@code total}
     * @param dueToDate sub-periods due in the year to date
     */
    static Judgement of(Indicator indicator, Total total, @Nullable Goal goal, int dueInSpan, int dueToDate) {
        boolean flow = indicator.measure() == MeasureKind.FLOW;
        int perYear = indicator.frequency().perYear();
        BigFraction pace = flow ? BigFraction.of(dueToDate, perYear) : BigFraction.ONE;
        BigFraction value = Totals.value(indicator, total);
        BigFraction share = share(goal, value);
        if (dueToDate == 0) {
            return new Judgement(pace, null, share, Status.NOT_DUE);
        }
        if (total.units() == 0) {
            return new Judgement(pace, null, share, dueInSpan > 0 ? Status.NO_DATA : Status.NOT_DUE);
        }
        if (value == null) {
            return new Judgement(pace, null, share, Status.NO_DATA);
        }
        if (goal == null) {
            return new Judgement(pace, null, share, Status.NO_TARGET);
        }
        BigFraction achievement = achievement(goal, value, pace);
        boolean yearIsDue = dueToDate == perYear;
        return new Judgement(pace, achievement, share, status(flow, yearIsDue, goal, value, achievement));
    }

    private static @Nullable BigFraction share(@Nullable Goal goal, @Nullable BigFraction value) {
        if (goal == null || value == null || goal.kind() == Kind.RANGE) {
            return null;
        }
        BigFraction target = goal.kind() == Kind.AT_LEAST ? goal.low() : goal.high();
        return target == null || target.signum() == 0 ? null : value.divide(target);
    }

    /** Never below 0; a zero target gives 1 when met and 0 when not. */
    private static BigFraction achievement(Goal goal, BigFraction value, BigFraction pace) {
        BigFraction low = goal.low();
        BigFraction high = goal.high();
        BigFraction found = switch (goal.kind()) {
            case AT_LEAST -> low == null ? BigFraction.ZERO : atLeast(value, low.multiply(pace));
            case AT_MOST -> high == null ? BigFraction.ZERO : atMost(value, high.multiply(pace));
            case RANGE -> {
                if (goal.reachedBy(value)) {
                    yield BigFraction.ONE;
                }
                if (goal.exceededBy(value)) {
                    yield high == null ? BigFraction.ZERO : atMost(value, high);
                }
                yield low == null ? BigFraction.ZERO : atLeast(value, low);
            }
        };
        return found.signum() < 0 ? BigFraction.ZERO : found;
    }

    private static BigFraction atLeast(BigFraction value, BigFraction target) {
        if (target.signum() == 0) {
            return value.signum() >= 0 ? BigFraction.ONE : BigFraction.ZERO;
        }
        return value.divide(target);
    }

    private static BigFraction atMost(BigFraction value, BigFraction target) {
        if (value.compareTo(target) <= 0) {
            return BigFraction.ONE;
        }
        return value.signum() == 0 ? BigFraction.ZERO : target.divide(value);
    }

    private static Status status(
            boolean flow, boolean yearIsDue, Goal goal, BigFraction value, BigFraction achievement) {
        boolean reached = goal.reachedBy(value);
        if (yearIsDue) {
            return reached ? Status.MET : Status.MISSED;
        }
        if (flow && goal.exceededBy(value)) {
            return Status.MISSED; // a ceiling once passed stays passed
        }
        if (reached && !(flow && goal.kind() == Kind.AT_MOST)) {
            return Status.MET;
        }
        boolean onTrack = achievement.compareTo(flow ? BigFraction.ONE : ON_TRACK) >= 0;
        return onTrack ? Status.ON_TRACK : Status.BEHIND;
    }
}
