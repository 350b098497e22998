package vn.wardpulse.model.round;

import java.math.BigDecimal;
import java.util.List;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;

/**
 * One line of a scale.
 *
 * @param points its weight: what it brings when all of it is reached; of bonus and deductions the most that they can
 *     come to. Above 0
 * @param cap the most that it can bring, where more than all can be reached; at least {@code points}
 * @param clusters whose units it concerns; empty for all
 */
public record Criterion(
        CriterionCode code, Name name, BigDecimal points, BigDecimal cap, Measured measured, List<GroupCode> clusters) {

    /** More than any scale gives, and few enough to be read. */
    public static final BigDecimal MOST = BigDecimal.valueOf(1000);

    public Criterion {
        clusters = List.copyOf(clusters);
        if (points.signum() <= 0 || cap.compareTo(points) < 0 || cap.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "criterion %s: %s points, at most %s: above 0 and up to %s".formatted(code, points, cap, MOST));
        }
    }

    public boolean concerns(GroupCode cluster) {
        return clusters.isEmpty() || clusters.contains(cluster);
    }
}
