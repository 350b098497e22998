package vn.wardpulse.console.approval;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Fault;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.api.Version;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * A version that somebody looks at or decides on.
 *
 * @param before the version before it; null if it is the first
 */
record Reviewed(
        ReportState report, Version version, @Nullable Version before) {

    boolean latest() {
        return version.version() == report.latestVersion();
    }

    /** What is unusual about it; known of the latest version only. */
    List<Fault> warnings() {
        return latest() ? report.warnings() : List.of();
    }

    Optional<ReportedFigure> earlier(ReportedFigure figure) {
        return finding().earlier(figure);
    }

    boolean moved(ReportedFigure figure) {
        return finding().moved(figure);
    }

    /** What there is to know of it at a glance. */
    String finding(Words words) {
        return finding().in(words);
    }

    private Finding finding() {
        return new Finding(
                version.version(),
                version.figures(),
                before == null ? List.of() : before.figures(),
                warnings().size());
    }
}
