package vn.wardpulse.console.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** {@code count} columns of the same width, side by side from {@code left} to {@code right}. */
record Slots(int left, int right, int count) {

    /** The middle of column {@code i}, from 0. */
    BigDecimal centre(int i) {
        return BigDecimal.valueOf(left)
                .add(BigDecimal.valueOf(right - left)
                        .multiply(BigDecimal.valueOf(2L * i + 1))
                        .divide(BigDecimal.valueOf(2L * count), 1, RoundingMode.HALF_UP));
    }
}
