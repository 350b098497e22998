package vn.wardpulse.reporting.rounds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one criterion by hand, step by step.
 *
 * @param self by the unit itself
 * @param appraisal by the unit that leads its cluster
 * @param verification by the plan's standing body
 */
record Opinion(
        @Nullable Said self,
        @Nullable Said appraisal,
        @Nullable Said verification) {

    static final Opinion NONE = new Opinion(null, null, null);

    /** What counts: the furthest step's. */
    Optional<BigDecimal> value() {
        return stated().reduce((earlier, later) -> later);
    }

    /** Whether two of those who spoke did not say the same. */
    boolean disagreed() {
        List<BigDecimal> values = stated().toList();
        return values.stream().anyMatch(value -> value.compareTo(values.getFirst()) != 0);
    }

    private Stream<BigDecimal> stated() {
        return Stream.of(Optional.ofNullable(self), Optional.ofNullable(appraisal), Optional.ofNullable(verification))
                .flatMap(Optional::stream)
                .map(Said::value);
    }
}
