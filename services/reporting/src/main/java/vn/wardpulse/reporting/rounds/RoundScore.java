package vn.wardpulse.reporting.rounds;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;

/**
 * One unit in a round.
 *
 * @param scales in order of their years, at least one
 * @param score the mean of the scales by their weights; null where none has a score
 */
record RoundScore(
        UnitId unit,
        GroupCode cluster,
        List<ScaleScore> scales,
        @Nullable BigFraction score) {

    RoundScore {
        scales = List.copyOf(scales);
    }

    static RoundScore of(UnitId unit, GroupCode cluster, List<ScaleScore> scales) {
        List<ScaleScore> scored =
                scales.stream().filter(scale -> scale.score() != null).toList();
        int weights = scored.stream().mapToInt(scale -> scale.scale().weight()).sum();
        BigFraction score = weights == 0
                ? null
                : ScaleScore.sum(scored.stream()
                                .map(scale -> Objects.requireNonNull(scale.score())
                                        .multiply(scale.scale().weight()))
                                .toList())
                        .divide(weights);
        return new RoundScore(unit, cluster, scales, score);
    }

    /** What a criterion of the last year brought, where it counts. */
    Optional<BigFraction> earned(CriterionCode criterion) {
        return scales.getLast().lines().stream()
                .filter(line -> line.criterion().code().equals(criterion)
                        && line.state().counts())
                .map(Line::earned)
                .findFirst();
    }

    /** What is taken off in all years. */
    BigFraction deducted() {
        return ScaleScore.sum(scales.stream().map(ScaleScore::deducted).toList());
    }
}
