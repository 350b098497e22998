package vn.wardpulse.model.round;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CriterionCode;

/**
 * What is said of one criterion by hand.
 *
 * @param year of the scale that has the criterion
 * @param value points, or a number where the criterion counts something; 0 or more
 * @param words evidence, or why it is set other than the stage before had it; null where there are none
 */
public record Judgement(
        int year,
        CriterionCode criterion,
        BigDecimal value,
        @Nullable String words) {

    public Judgement {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("%s: %s is below 0".formatted(criterion, value));
        }
    }

    /** Whether it is about the same criterion of the same scale. */
    public boolean about(int ofYear, CriterionCode ofCriterion) {
        return year == ofYear && criterion.equals(ofCriterion);
    }
}
