package vn.wardpulse.console.api;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.Total;

/** A cell with its place. */
public record CellEntry(
        UnitId unit,
        Period period,
        IndicatorCode indicator,
        Total own,
        Total toDate,
        @Nullable TargetInForce target,
        String pace,
        @Nullable BigDecimal achievement,
        @Nullable BigDecimal share,
        Status status,
        List<ChannelTotal> channels) {

    @SuppressWarnings("NullAway") // absent lists arrive as null from JSON
    public CellEntry {
        channels = channels == null ? List.of() : List.copyOf(channels);
    }
}
