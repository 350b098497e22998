package vn.wardpulse.console.approval;

import java.util.List;
import java.util.Optional;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * What there is to know of a version at a glance.
 *
 * @param before the figures of the version before; none where {@code version} is the first
 * @param warnings how much of it is unusual
 */
record Finding(int version, List<ReportedFigure> figures, List<ReportedFigure> before, int warnings) {

    Optional<ReportedFigure> earlier(ReportedFigure figure) {
        return before.stream()
                .filter(one -> one.indicator().equals(figure.indicator()))
                .findFirst();
    }

    boolean moved(ReportedFigure figure) {
        return earlier(figure)
                .filter(earlier -> !(earlier.figure().equals(figure.figure())
                        && earlier.channels().equals(figure.channels())))
                .isPresent();
    }

    String in(Words words) {
        String finding = version == 1
                ? words.say(
                        "approval.first",
                        String.valueOf(figures.size()),
                        String.valueOf(figures.stream()
                                .filter(figure -> !Notes.of(figure, words).isEmpty())
                                .count()))
                : words.say(
                        "approval.moved",
                        String.valueOf(version),
                        String.valueOf(figures.stream().filter(this::moved).count()));
        return warnings == 0 ? finding : finding + ", " + words.count("approval.warnings", warnings);
    }
}
