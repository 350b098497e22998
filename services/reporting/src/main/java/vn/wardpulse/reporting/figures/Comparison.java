package vn.wardpulse.reporting.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.reporting.combining.Moved;

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
        Moved moved = Moved.of(indicator, thisYear, lastYear);
        return moved == null
                ? new Comparison(indicator.code(), thisYear, lastYear, through, null, Kind.NONE)
                : new Comparison(
                        indicator.code(),
                        thisYear,
                        lastYear,
                        through,
                        plain(moved.rounded(DECIMALS)),
                        moved.points() ? Kind.POINTS : Kind.PERCENT);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
