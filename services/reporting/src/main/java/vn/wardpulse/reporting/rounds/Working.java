package vn.wardpulse.reporting.rounds;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.Target;

/**
 * How the share of a criterion's points was worked out, so that it can be done again by hand.
 *
 * @param amount the figure, or its numerator, or the points or the number that were given
 * @param over its denominator; 1 where it stands for itself
 * @param value that is held against the target: 100 · amount / over for a ratio in per cent, otherwise amount / over
 * @param target that it is held against; null where there is none to this kind of criterion
 * @param baseline the value of the year that a reduction starts from, before the pace; null for other targets
 * @param pace the part of the target that is asked by now
 * @param share of the points, not cut yet
 * @param reported sub-periods or reports that it rests on
 * @param due of how many that are due, or that count
 */
record Working(
        BigDecimal amount,
        BigDecimal over,
        BigFraction value,
        @Nullable Target target,
        @Nullable BigFraction baseline,
        BigFraction pace,
        BigFraction share,
        int reported,
        int due) {}
