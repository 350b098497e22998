package vn.wardpulse.reporting.explanation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.reporting.combining.Sum;

/**
 * A total and what it is made of.
 *
 * @param total as the roll-up says it; null where there is no such cell
 * @param lines the reports it rests on, by unit and period; those that a rule over time passes over are left out
 * @param rules by which they are put together
 * @param sum the same total, worked out afresh from the lines
 * @param difference total less sum: 0, or something is wrong
 * @param below of a ward, what its groups and cells say of what the ward is asked for itself; null elsewhere, and for
 *     whoever stands above the ward
 * @param withheld how many reports it rests on that the reader does not see
 */
public record Explanation(
        UnitId unit,
        IndicatorCode indicator,
        Period period,
        Span span,
        @Nullable Total total,
        List<Line> lines,
        Rules rules,
        Sum sum,
        Difference difference,
        @Nullable Below below,

        @Schema(description = "Reports that count, but are not the reader's to see")
        int withheld) {

    /**
     * The same for somebody who sees these reports only. What is reported below a ward is for the ward: above it, its
     * number is explained by how many such reports there are, and what is beside the number not at all.
     */
    public Explanation asSeenBy(Predicate<Line> seen) {
        List<Line> shown = lines.stream().filter(seen).toList();
        return new Explanation(
                unit,
                indicator,
                period,
                span,
                total,
                shown,
                rules,
                sum,
                difference,
                below == null || !below.lines().stream().allMatch(seen) ? null : below,
                withheld + lines.size() - shown.size());
    }

    /** Which of a cell's two totals. */
    public enum Span {
        @JsonProperty("own")
        OWN("own"),
        @JsonProperty("to-date")
        TO_DATE("to-date");

        private final String wire;

        Span(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }

        List<Period> periods(Period period, Frequency reported) {
            return this == OWN ? period.subPeriods(reported) : period.yearToDate(reported);
        }
    }

    /**
     * One figure of one report.
     *
     * @param channels its parts, where it was broken down
     * @param version of the report that counts
     * @param position of the event that handed it in
     * @param before what the version before said; absent in the first, and where it said nothing
     */
    public record Line(
            UnitId unit,
            FormCode form,
            Period period,
            int version,
            boolean approved,
            Figure figure,
            List<ChannelFigure> channels,
            String submittedBy,
            Instant submittedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            long position,
            @Nullable Figure before) {}

    /**
     * By what it was reckoned.
     *
     * @param acrossTime how the sub-periods of a unit are combined
     * @param acrossUnits how the units are
     * @param tree the day whose tree says which units belong to it; where figures add up over time, each sub-period has
     *     its own, and this is the last one's
     */
    public record Rules(TimeRule acrossTime, UnitRule acrossUnits, LocalDate tree) {}

    /**
     * What stands below a ward's own report, and is not counted in it.
     *
     * @param lines the reports of its groups and cells
     * @param sum what they come to by the same rules
     * @param difference the ward's total less that; anything may come of it
     */
    public record Below(List<Line> lines, Sum sum, Difference difference) {}

    @Schema(description = "Total less sum; both 0, but for what is reported below a ward")
    public record Difference(
            @Schema(example = "0") BigDecimal amount,
            @Schema(example = "0") BigDecimal over) {

        static Difference of(@Nullable Total total, Sum sum) {
            return total == null
                    ? new Difference(less(null, sum.amount()), less(null, sum.over()))
                    : new Difference(less(total.amount(), sum.amount()), less(total.over(), sum.over()));
        }

        boolean isNothing() {
            return amount.signum() == 0 && over.signum() == 0;
        }

        private static BigDecimal less(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            BigDecimal difference =
                    (one == null ? BigDecimal.ZERO : one).subtract(other == null ? BigDecimal.ZERO : other);
            return difference.signum() == 0 ? BigDecimal.ZERO : difference;
        }
    }
}
