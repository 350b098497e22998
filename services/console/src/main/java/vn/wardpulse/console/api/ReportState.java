package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * One report as submission holds it: the draft if there is one, else the latest version.
 *
 * @param revision what a change must name, so that nobody overwrites what they have not seen
 * @param draftSavedBy who saved it last, as people call them
 * @param warnings what of the figures is unusual, also where a remark explains it
 * @param may what this reader may do with it now
 * @param prefilled whether the figures are only what the ward's groups and cells come to
 */
public record ReportState(
        Duty obligation,
        long revision,
        int latestVersion,
        List<ReportedFigure> figures,
        @Nullable String narrative,
        boolean draft,
        @Nullable Instant draftSavedAt,
        @Nullable String draftSavedBy,
        List<Line> lines,
        List<Fault> faults,
        List<Fault> warnings,
        List<String> may,
        boolean prefilled) {

    public ReportState {
        figures = orEmpty(figures);
        lines = orEmpty(lines);
        faults = orEmpty(faults);
        warnings = orEmpty(warnings);
        may = orEmpty(may);
    }

    /** What stands beside a field. */
    public record Line(
            IndicatorCode indicator,
            @Nullable Figure previous,
            @Nullable Figure lastYear,
            @Nullable Target target,
            @Nullable String targetValue) {}

    /** The report in words; empty where there is none. */
    public String text() {
        return narrative == null ? "" : narrative;
    }

    public boolean may(String act) {
        return may.stream().anyMatch(act::equalsIgnoreCase);
    }

    public Optional<ReportedFigure> figure(IndicatorCode indicator) {
        return figures.stream().filter(f -> f.indicator().equals(indicator)).findFirst();
    }

    public Optional<Line> line(IndicatorCode indicator) {
        return lines.stream().filter(l -> l.indicator().equals(indicator)).findFirst();
    }

    @SuppressWarnings("NullAway") // absent lists arrive as null from JSON
    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
