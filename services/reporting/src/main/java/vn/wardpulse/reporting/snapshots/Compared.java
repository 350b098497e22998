package vn.wardpulse.reporting.snapshots;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Total;

/**
 * A snapshot beside something else.
 *
 * @param cells those whose figures differ
 * @param acts what happened since to reports that it rests on; empty where it is not compared with now
 * @param definitions those that were made since and that its figures go by
 * @param errata every change of a reported figure that counted, since then
 */
record Compared(
        @Schema(description = "Cells compared") int compared,

        @Schema(description = "Cells that differ; as many as are listed, unless it is long work that lists the first")
        int changed,

        @Schema(description = "Of these, the cells whose figure differs, and not only what it rests on")
        int figures,

        List<Changed> cells,
        List<Act> acts,

        @Schema(description = "Acts that are not listed; the latest are")
        int actsLeft,

        List<Defined> definitions,
        List<Erratum> errata,
        @Schema(description = "Errata that are not listed") int errataLeft) {

    /**
     * A figure that differs.
     *
     * @param period of the snapshot's figure
     * @param frozen the period's own figure in the snapshot; null where there is none
     * @param other its own figure in what it is compared with
     * @param errata places in the list of errata of those that this figure rests on
     */
    record Changed(
            UnitId unit,
            Period period,
            IndicatorCode indicator,
            @Nullable Total frozen,
            @Nullable Total other,
            List<Integer> errata) {}

    /**
     * A reported figure that counts became another.
     *
     * @param from null where there was none
     * @param to null where there is none any more
     */
    record Erratum(
            IndicatorCode indicator,
            Act act,
            @Nullable Figure from,
            @Nullable Figure to) {}

    /**
     * @param act such as {@code report-corrected}
     * @param reason why, where one was given
     */
    record Act(
            UnitId unit,
            FormCode form,
            Period period,
            String act,
            int version,
            String by,
            Instant at,
            @Nullable String reason,
            @Nullable String document,
            long position) {}

    record Defined(String kind, String key, String by, Instant at) {}
}
