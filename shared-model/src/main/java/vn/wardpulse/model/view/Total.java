package vn.wardpulse.model.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The exact figure of a span of time.
 *
 * @param amount the sum, the numerator, or the lowest or highest value; null where there is no fact
 * @param over what to divide it by: a ratio's denominator, or the count of an average; null where it stands for itself
 * @param units units with a fact
 * @param owed units that owe at least one of the span's reports so far
 * @param reported units with a live fact for every report of the span that they owe so far
 * @param partial units with some, but not all, of these facts
 * @param approved units that have reported, all of it approved
 * @param late units with any late report among these
 */
public record Total(
        @Nullable BigDecimal amount,
        @Nullable BigDecimal over,
        int units,
        int owed,
        int reported,
        int partial,
        int approved,
        int late) {}
