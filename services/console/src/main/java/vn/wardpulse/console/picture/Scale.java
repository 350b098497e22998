package vn.wardpulse.console.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** From the lowest to the highest line of a picture's scale, in even steps. */
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {

    private static final int MOST_TICKS = 5;

    /** Wide enough for all of {@code values}, of which there are some. */
    static Scale of(List<BigDecimal> values) {
        BigDecimal least = values.stream().reduce(values.getFirst(), BigDecimal::min);
        BigDecimal most = values.stream().reduce(values.getFirst(), BigDecimal::max);
        BigDecimal span = most.subtract(least);
        BigDecimal step = step(span.signum() == 0 ? most.abs().max(BigDecimal.ONE) : span);
        BigDecimal low = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal high = most.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new Scale(low, high.compareTo(low) > 0 ? high : low.add(step), step);
    }

    /** The smallest of 1, 2, 5 and their tens that leaves few enough lines. */
    private static BigDecimal step(BigDecimal span) {
        BigDecimal least = span.divide(BigDecimal.valueOf(MOST_TICKS - 1), MathContext.DECIMAL32);
        BigDecimal ten = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return Stream.of(1, 2, 5, 10)
                .map(factor -> ten.multiply(BigDecimal.valueOf(factor)))
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
    }

    /** Where {@code value} is in a field that goes from {@code top} down to {@code bottom}. */
    BigDecimal down(BigDecimal value, int top, int bottom) {
        return BigDecimal.valueOf(bottom)
                .subtract(value.subtract(low)
                        .multiply(BigDecimal.valueOf(bottom - top))
                        .divide(high.subtract(low), 1, RoundingMode.HALF_UP));
    }
}
