package vn.wardpulse.typed;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a typed or pasted text says as a number. Vietnamese writing comes first (1.234,5), the English one is understood
 * where it cannot mean anything else, and where both readings fit the field nothing is guessed: the reader is asked.
 */
public sealed interface Typed {

    /** Nothing was typed. */
    record Empty() implements Typed {}

    /** One reading only. */
    record Read(BigDecimal value) implements Typed {}

    /** Two readings fit; {@code grouped} takes the mark for thousands, {@code decimal} for the decimal point. */
    record Ambiguous(BigDecimal grouped, BigDecimal decimal) implements Typed {
        public List<BigDecimal> readings() {
            return List.of(grouped, decimal);
        }
    }

    /** A number, but with more digits after the point than the field takes. */
    record TooFine(BigDecimal value, int decimals) implements Typed {}

    /** More digits than any figure may have. */
    record TooLong() implements Typed {}

    /** Not a number. */
    record Unreadable() implements Typed {}

    /**
     * Reads {@code text} for a field that takes up to {@code decimals} digits after the point.
     *
     * <p>One mark with exactly three digits behind it and one to three before it can be either: it is a question where the
     * digits behind it fit the field, and there only noughts too many are left out of the count ({@code 1,500} fits one
     * decimal). Elsewhere a point is grouping; a lone comma in a field that takes decimals most likely is a decimal comma
     * with a digit too many, so it is refused as that.
     */
    static Typed of(String text, int decimals) {
        return TypedReader.read(text, decimals);
    }
}
