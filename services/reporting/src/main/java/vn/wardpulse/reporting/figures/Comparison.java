package vn.wardpulse.reporting.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.view.Total;

/**
 * A figure beside the same of last year.
 *
 * @param through the period up to which both are taken: the one asked for, or while it runs the latest that has a
 *     figure
 * @param change null where there is nothing to set it against
 */
record Comparison(
        IndicatorCode indicator,
        @Nullable Total thisYear,
        @Nullable Total lastYear,
        Period through,

        @Schema(description = "In percent of last year's figure, or in percentage points", example = "12.5") @Nullable
        BigDecimal change,

        Kind kind) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Digits after the point that a change is given with; it is rounded once, at the very end. */
    private static final int DECIMALS = 6;

    enum Kind {
        @JsonProperty("percent")
        PERCENT,
        @JsonProperty("points")
        POINTS,
        @JsonProperty("none")
        NONE
    }

    static Comparison of(Indicator indicator, @Nullable Total thisYear, @Nullable Total lastYear, Period through) {
        Rate now = Rate.of(thisYear);
        Rate then = Rate.of(lastYear);
        boolean points = inPoints(indicator);
        if (now == null || then == null || !points && then.amount.signum() == 0) {
            return new Comparison(indicator.code(), thisYear, lastYear, through, null, Kind.NONE);
        }
        // now - then, over the common denominator.
        BigDecimal moved = now.amount.multiply(then.over).subtract(then.amount.multiply(now.over));
        BigDecimal against = points
                ? now.over.multiply(then.over)
                : now.over.multiply(then.amount).abs();
        BigDecimal change = plain(moved.multiply(HUNDRED).divide(against, DECIMALS, RoundingMode.HALF_UP));
        return new Comparison(
                indicator.code(), thisYear, lastYear, through, change, points ? Kind.POINTS : Kind.PERCENT);
    }

    private static boolean inPoints(Indicator indicator) {
        return indicator.measure() == MeasureKind.RATIO && indicator.percentage()
                || indicator.measure() == MeasureKind.YES_NO && indicator.acrossUnits() == UnitRule.RATIO;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** A total as a fraction; none without a figure or over 0. */
    private record Rate(BigDecimal amount, BigDecimal over) {

        static @Nullable Rate of(@Nullable Total total) {
            if (total == null || total.amount() == null) {
                return null;
            }
            BigDecimal over = total.over() == null ? BigDecimal.ONE : total.over();
            return over.signum() == 0 ? null : new Rate(total.amount(), over);
        }
    }
}
