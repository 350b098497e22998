package vn.wardpulse.model.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;

/** What a unit is asked to reach in a year for one indicator, in the indicator's unit of measure. */
public sealed interface Target {

    record AtLeast(BigDecimal value) implements Target {}

    record AtMost(BigDecimal value) implements Target {}

    /** Between two bounds, both included. */
    record Range(BigDecimal low, BigDecimal high) implements Target {
        public Range {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException("range %s..%s: the lower bound first".formatted(low, high));
            }
        }
    }

    /** Down by the exact fraction {@code part/whole} against the unit's own figure of {@code baselineYear}; 5 % is 5/100. */
    record Reduction(BigInteger part, BigInteger whole, int baselineYear) implements Target {
        public Reduction {
            if (part.signum() < 0 || whole.signum() <= 0 || part.compareTo(whole) > 0) {
                throw new IllegalArgumentException("reduction by %s/%s: 0 to 1".formatted(part, whole));
            }
        }
    }
}
