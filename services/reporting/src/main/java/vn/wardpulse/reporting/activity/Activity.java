package vn.wardpulse.reporting.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.changes.Change;

/**
 * Something that happened to a report.
 *
 * @param act opened, extended, closed, reopened, submitted, received-on-paper, approved, returned, corrected, withdrawn,
 *     due-passed or recorded
 * @param figures how many lines were handed in; null where nothing was
 * @param changed lines that differ from the version before; empty for a first version
 */
public record Activity(
        long position,
        Instant at,
        UnitId unit,
        FormCode form,
        Period period,
        String act,
        @Nullable Integer version,
        String by,
        @Nullable Integer figures,
        List<Difference> changed,
        @Nullable Timeliness timeliness,
        @Nullable String reason,
        @Nullable String document) {

    /** One line of two versions. */
    public record Difference(
            IndicatorCode indicator, @Nullable Figure before, Figure after) {}

    /** As the stream tells it. */
    public Change change() {
        return new Change(Change.Kind.ACTIVITY, unit, period, Wire.mapper().writeValueAsString(this));
    }
}
