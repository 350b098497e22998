package vn.wardpulse.model.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;

/**
 * One indicator of one unit in one period.
 *
 * @param own the period's own figure
 * @param toDate the figure from the year's first period to the end of this one
 * @param target in force on the period's last day, or null
 * @param pace share of the year's sub-periods that are due so far, up to this period's end, as {@code n/d}
 * @param achievement 1 is on target; rounded half up to 6 decimals; null without figure, target or due period
 * @param share of the yearly target, rounded half up to 6 decimals; null where it cannot be said
 * @param status on unrounded values
 * @param channels where the indicator is broken down: what each channel has in the totals, in the indicator's order,
 *     and last what has none. Parts of the figures above, never to be added to them
 */
public record Cell(
        IndicatorCode indicator,
        Total own,
        Total toDate,
        @Nullable TargetInForce target,
        String pace,
        @Nullable BigDecimal achievement,
        @Nullable BigDecimal share,
        Status status,
        List<ChannelTotal> channels) {

    public Cell {
        channels = List.copyOf(channels);
    }
}
