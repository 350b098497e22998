package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;

/** Something that came in, newest first. */
public record Activity(
        long position,
        Instant at,
        UnitId unit,
        FormCode form,
        Period period,
        String act,
        int version,
        @Nullable String by,
        int figures,
        @Nullable List<Changed> changed,
        @Nullable Timeliness timeliness,
        @Nullable String reason) {

    /** A figure that a later version moved. */
    public record Changed(
            IndicatorCode indicator,
            @Nullable Figure before,
            @Nullable Figure after) {}
}
