package vn.wardpulse.model.round;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;

/**
 * What a round is scored by in one year. What concerns the round as a whole, its clusters, ties and thresholds, is said
 * by the scale of its last year.
 *
 * @param weight of the year in the round, 1 to {@value #MOST_WEIGHT}
 * @param clusters units that are ranked against each other, at least one
 * @param bonusCap the most that all bonus together brings
 * @param deductionCap the most that all deductions together take
 * @param ties criteria that decide between equal scores, the first first
 * @param thresholds from where on units are proposed for commendation or criticism
 * @param criteria in order
 */
public record Scale(
        ScaleId id,
        Name name,
        int weight,
        List<Cluster> clusters,
        BigDecimal bonusCap,
        BigDecimal deductionCap,
        List<CriterionCode> ties,
        Thresholds thresholds,
        List<Criterion> criteria) {

    public static final int MOST_WEIGHT = 100;

    /**
     * @param commend least score of a unit that is proposed for commendation; null where none is
     * @param places how many places of each cluster may be
     * @param criticise score below which a unit is proposed for criticism; null where none is
     */
    public record Thresholds(
            @Nullable BigDecimal commend,
            int places,
            @Nullable BigDecimal criticise) {

        public Thresholds {
            if (places < 0 || commend != null && criticise != null && commend.compareTo(criticise) < 0) {
                throw new IllegalArgumentException(
                        "commended from %s, criticised below %s".formatted(commend, criticise));
            }
        }
    }

    public Scale {
        clusters = List.copyOf(clusters);
        ties = List.copyOf(ties);
        criteria = List.copyOf(criteria);
        if (weight < 1 || weight > MOST_WEIGHT || clusters.isEmpty()) {
            throw new IllegalArgumentException(
                    "scale %s: a weight of 1 to %d, and a cluster".formatted(id, MOST_WEIGHT));
        }
        if (bonusCap.signum() < 0 || deductionCap.signum() < 0) {
            throw new IllegalArgumentException("scale %s: caps are not below 0".formatted(id));
        }
        Set<CriterionCode> codes = new HashSet<>();
        for (Criterion criterion : criteria) {
            if (!codes.add(criterion.code())) {
                throw new IllegalArgumentException("scale %s has %s twice".formatted(id, criterion.code()));
            }
        }
    }

    /** The same with other criteria. */
    public Scale with(List<Criterion> others) {
        return new Scale(id, name, weight, clusters, bonusCap, deductionCap, ties, thresholds, others);
    }

    public Optional<Criterion> criterion(CriterionCode code) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst();
    }

    /** The criteria that concern a cluster. */
    public List<Criterion> of(GroupCode cluster) {
        return criteria.stream()
                .filter(criterion -> criterion.concerns(cluster))
                .toList();
    }

    /** What the scale is out of for a cluster: bonus and deductions come beside it. */
    public BigDecimal full(GroupCode cluster) {
        return of(cluster).stream()
                .filter(criterion -> !criterion.measured().beside())
                .map(Criterion::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
