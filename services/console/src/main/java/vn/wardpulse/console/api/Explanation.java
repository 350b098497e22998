package vn.wardpulse.console.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.view.Total;

/**
 * A number and the reports it is made of.
 *
 * @param total as it stands in the views
 * @param rules by which they are put together
 * @param sum of the lines, worked out anew
 * @param difference between the two; nought, or something is wrong
 * @param below of a ward, what its groups and cells say of what the ward is asked for itself; null elsewhere, and for
 *     whoever stands above the ward
 * @param withheld how many reports of groups and cells it rests on that are for their ward alone
 */
public record Explanation(
        @Nullable Total total,
        List<Line> lines,
        Rules rules,
        @Nullable Total sum,
        Difference difference,
        @Nullable Below below,
        int withheld) {

    /** @param difference the ward's total less their sum */
    public record Below(List<Line> lines, @Nullable Total sum, Difference difference) {}

    /** @param tree the day whose tree says which units belong to it */
    public record Rules(TimeRule acrossTime, UnitRule acrossUnits, LocalDate tree) {}

    public record Line(
            UnitId unit,
            @Nullable FormCode form,
            Period period,
            int version,
            boolean approved,
            Figure figure,
            List<ChannelFigure> channels,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            long position,
            @Nullable Figure before) {

        @SuppressWarnings("NullAway") // absent lists arrive as null from JSON
        public Line {
            channels = channels == null ? List.of() : List.copyOf(channels);
        }
    }

    public record Difference(
            @Nullable BigDecimal amount, @Nullable BigDecimal over) {

        public boolean none() {
            return (amount == null || amount.signum() == 0) && (over == null || over.signum() == 0);
        }
    }
}
