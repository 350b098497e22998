package vn.wardpulse.reporting.differences;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.reporting.activity.Activity;

/**
 * How one unit's figures of one period came to be others.
 *
 * @param cells those that differ, in the order of their indicators
 * @param reports what happened in between to the reports behind them, newest first
 * @param definitions that came in between, newest first; whether one of them moved a figure the cells say
 * @param complete whether the lists hold everything that happened, or only the newest of very much
 */
record Differences(
        UnitId unit,
        Period period,
        @Schema(description = "The earlier moment") Instant from,
        @Schema(description = "The later one") Instant to,
        List<Changed> cells,
        List<Activity> reports,
        List<Defined> definitions,
        boolean complete) {

    /** A cell as it was known at both moments; null where it was not there. */
    record Changed(
            IndicatorCode indicator,
            @Nullable Cell before,
            @Nullable Cell after) {}

    /**
     * A definition that was made.
     *
     * @param kind unit, succession, group, theme, indicator, form, calendar or targets
     * @param key of what is defined
     */
    record Defined(String kind, String key, Instant at, String by) {}
}
