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
        return before == null
                ? Optional.empty()
                : before.figures().stream()
                        .filter(one -> one.indicator().equals(figure.indicator()))
                        .findFirst();
    }

    boolean moved(ReportedFigure figure) {
        return earlier(figure)
                .filter(earlier -> !(earlier.figure().equals(figure.figure())
                        && earlier.channels().equals(figure.channels())))
                .isPresent();
    }

    /** What there is to know of it at a glance. */
    String finding(Words words) {
        List<ReportedFigure> figures = version.figures();
        long noted = figures.stream()
                .filter(figure -> !Notes.of(figure, words).isEmpty())
                .count();
        String finding = before == null
                ? words.say("approval.first", String.valueOf(figures.size()), String.valueOf(noted))
                : words.say(
                        "approval.moved",
                        String.valueOf(version.version()),
                        String.valueOf(figures.stream().filter(this::moved).count()));
        return warnings().isEmpty()
                ? finding
                : finding + ", " + words.count("approval.warnings", warnings().size());
    }
}
