package vn.wardpulse.reporting.rounds;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;

/**
 * One unit on one scale, with everything that its score is the sum of.
 *
 * @param lines of all criteria that concern the unit, in the scale's order
 * @param earned points of the criteria that count, bonus and deductions aside
 * @param counting what these are out of
 * @param full what the scale is out of for the unit
 * @param bonus points on top, before the cap
 * @param deduction points off, before the cap
 * @param score null where no criterion counts
 */
record ScaleScore(
        Scale scale,
        List<Line> lines,
        BigFraction earned,
        BigFraction counting,
        BigFraction full,
        BigFraction bonus,
        BigFraction deduction,
        @Nullable BigFraction score) {

    ScaleScore {
        lines = List.copyOf(lines);
    }

    static ScaleScore of(Scale scale, Material material) {
        Scoring scoring = new Scoring(material);
        List<Line> lines =
                scale.of(material.cluster()).stream().map(scoring::line).toList();
        List<Line> counting = lines.stream()
                .filter(line ->
                        line.state().counts() && !line.criterion().measured().beside())
                .toList();
        BigFraction earned = sum(counting.stream().map(Line::earned).toList());
        BigFraction outOf = sum(counting.stream()
                .map(line -> Exact.of(line.criterion().points()))
                .toList());
        BigFraction full = Exact.of(scale.full(material.cluster()));
        BigFraction bonus = beside(lines, Measured.Bonus.class);
        BigFraction deduction = beside(lines, Measured.Deduction.class);
        BigFraction score = outOf.signum() == 0
                ? null
                : Exact.greatest(
                        BigFraction.ZERO,
                        full.multiply(earned)
                                .divide(outOf)
                                .add(Exact.least(bonus, Exact.of(scale.bonusCap())))
                                .subtract(Exact.least(deduction, Exact.of(scale.deductionCap()))));
        return new ScaleScore(scale, lines, earned, outOf, full, bonus, deduction, score);
    }

    /** What is taken off in the end. */
    BigFraction deducted() {
        return Exact.least(deduction, Exact.of(scale.deductionCap()));
    }

    private static BigFraction beside(List<Line> lines, Class<? extends Measured> kind) {
        return sum(lines.stream()
                .filter(line -> of(kind, line.criterion()))
                .map(Line::earned)
                .toList());
    }

    private static boolean of(Class<? extends Measured> kind, Criterion criterion) {
        return kind.isInstance(criterion.measured());
    }

    static BigFraction sum(List<BigFraction> parts) {
        return parts.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }
}
