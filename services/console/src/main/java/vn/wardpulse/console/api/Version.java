package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.ReportedFigure;

/** One version of a report, as it was handed in. */
public record Version(
        int version,
        List<ReportedFigure> figures,
        @Nullable String narrative,
        List<Attachment> attachments,
        Instant at,
        String by) {

    /** The report in words; empty where there is none. */
    public String text() {
        return narrative == null ? "" : narrative;
    }
}
