package vn.wardpulse.submission.sheet;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * What an uploaded sheet says.
 *
 * @param figures those that can be read, right or wrong
 * @param findings everything that is wrong or wants explaining
 * @param blank codes of the indicators that nothing is filled in for
 */
record FilledSheet(List<ReportedFigure> figures, List<Finding> findings, List<String> blank) {

    boolean sound() {
        return findings.stream().noneMatch(Finding::stands);
    }

    /** The figures of lines that nothing is wrong with; a warning waits for its remark in the draft. */
    List<ReportedFigure> right() {
        Set<String> wrong = wrong();
        return figures.stream()
                .filter(figure -> !wrong.contains(figure.indicator().value()))
                .toList();
    }

    /** Codes of the indicators that something is wrong with. */
    Set<String> wrong() {
        return findings.stream()
                .filter(Finding::stands)
                .map(Finding::indicator)
                .filter(indicator -> !indicator.isEmpty())
                .collect(toSet());
    }
}
