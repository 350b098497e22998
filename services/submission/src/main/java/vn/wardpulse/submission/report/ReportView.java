package vn.wardpulse.submission.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.web.Fault;

/**
 * A report as whoever works on it sees it.
 *
 * @param revision changes with every save and act; the ETag
 * @param figures the draft's if there is one and the reader may see it, else the latest version's
 * @param narrative the same report in words; absent where there is none
 * @param draft whether they are a draft's
 * @param draftSavedBy who saved it last, as people call them
 * @param lines what to compare each indicator with
 * @param faults what keeps the draft from being handed in
 * @param warnings what of the figures is unusual, also where a remark explains it
 * @param may what this reader may do with it now
 * @param prefilled whether the figures are nobody's yet: what the ward's groups and cells come to, for whoever begins
 *     the ward's report
 */
public record ReportView(
        ObligationView obligation,
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

    /**
     * @param previous what counts of the period before
     * @param lastYear what counts of the same period last year
     * @param target as stated for the unit and year
     * @param targetValue the bound that a reduction comes to, {@code n} or {@code n/d}; absent without baseline
     */
    public record Line(
            IndicatorCode indicator,
            @Nullable Figure previous,
            @Nullable Figure lastYear,
            @Nullable Target target,
            @Nullable String targetValue) {}
}
