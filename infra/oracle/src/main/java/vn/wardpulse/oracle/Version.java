package vn.wardpulse.oracle;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;

/** One version handed in. A return or a withdrawal takes its approval away as well. */
final class Version {
    final Map<IndicatorCode, ReportedFigure> figures = new HashMap<>();
    final boolean history;
    final @Nullable Instant firstReceived;

    @Nullable
    Timeliness timeliness;

    boolean approved;
    boolean returned;
    boolean withdrawn;

    Version(
            List<ReportedFigure> figures,
            boolean history,
            @Nullable Instant firstReceived,
            @Nullable Timeliness timeliness) {
        this.history = history;
        this.firstReceived = firstReceived;
        this.timeliness = timeliness;
        this.approved = history;
        for (ReportedFigure line : figures) {
            this.figures.put(line.indicator(), line);
        }
    }

    boolean stands() {
        return !returned && !withdrawn;
    }
}
