package vn.wardpulse.reporting.pivots;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What stands in one place: a number, whose scale is how many decimals are shown, or a word. */
public record Value(@Nullable BigDecimal number, @Nullable String text) {

    static Value number(BigDecimal number) {
        return new Value(number, null);
    }

    static Value text(String text) {
        return new Value(null, text);
    }
}
