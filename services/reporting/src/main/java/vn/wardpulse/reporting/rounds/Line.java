package vn.wardpulse.reporting.rounds;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.round.Criterion;

/**
 * What one criterion brings to a unit.
 *
 * @param working null where there is nothing to work out
 * @param opinion what was said by hand; nothing where the criterion rests on reports
 * @param earned 0 unless it counts; above 0 for deductions too
 * @param rests what there is of figures and reports, also where it does not count
 */
record Line(
        Criterion criterion, State state, @Nullable Working working, Opinion opinion, BigFraction earned, Rests rests) {

    /** Why a criterion counts, or does not. */
    enum State {
        COUNTED(true),
        /** Due, and nobody reported or judged it: it counts with nothing. */
        MISSING(true),
        NOT_DUE(false),
        /** 0/0. */
        NO_RATE(false),
        NO_TARGET(false),
        /** The reduction starts from a year that nothing is known of. */
        NO_BASELINE(false),
        /** No sub-period of the indicator lies in the round, or the unit is not asked for it. */
        NO_PERIOD(false),
        NOTHING_OWED(false);

        private final boolean counts;

        State(boolean counts) {
            this.counts = counts;
        }

        boolean counts() {
            return counts;
        }
    }

    static Line without(Criterion criterion, State state, Opinion opinion) {
        return new Line(criterion, state, null, opinion, BigFraction.ZERO, Rests.NOTHING);
    }

    static Line counted(Criterion criterion, Working working, Opinion opinion) {
        BigFraction whole = Exact.of(criterion.points()).multiply(working.share());
        return new Line(
                criterion,
                State.COUNTED,
                working,
                opinion,
                Exact.least(Exact.of(criterion.cap()), whole),
                Rests.NOTHING);
    }

    /** The same with what it rests on. */
    Line on(Rests what) {
        return new Line(criterion, state, working, opinion, earned, what);
    }

    /** Whether all of its points, or more, were reached. */
    boolean full() {
        return state == State.COUNTED && earned.compareTo(Exact.of(criterion.points())) >= 0;
    }

    /** Whether less than half of its points were reached although it counted. */
    boolean belowHalf() {
        return state == State.COUNTED && earned.multiply(2).compareTo(Exact.of(criterion.points())) < 0;
    }
}
