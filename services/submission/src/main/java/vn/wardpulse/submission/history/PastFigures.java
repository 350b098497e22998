package vn.wardpulse.submission.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;

/** Figures of a file, gathered into the reports that they belong to. */
final class PastFigures {

    private final Map<Obligation, Gathered> reports = new HashMap<>();

    /** One report: its form, and its figures by indicator with the line that each stood on. */
    private record Gathered(Form form, Map<IndicatorCode, Placed> figures) {}

    private record Placed(long line, ReportedFigure figure) {}

    /** One report of the past, its figures in the order of its form. */
    record Report(Obligation obligation, Form form, List<ReportedFigure> figures) {}

    /** Adds a figure; returns the line on which the same one stood already, or 0. */
    long add(Obligation obligation, Form form, long line, ReportedFigure figure) {
        Gathered report = reports.computeIfAbsent(obligation, key -> new Gathered(form, new HashMap<>()));
        Placed before = report.figures.putIfAbsent(figure.indicator(), new Placed(line, figure));
        return before == null ? 0 : before.line;
    }

    /** First line of a report in the file. */
    long line(Obligation obligation) {
        Gathered report = reports.get(obligation);
        return report == null
                ? 0
                : report.figures.values().stream().mapToLong(Placed::line).min().orElse(0);
    }

    /** The line on which a figure stands. */
    long line(Obligation obligation, IndicatorCode indicator) {
        return Optional.ofNullable(reports.get(obligation))
                .map(report -> report.figures.get(indicator))
                .map(Placed::line)
                .orElse(0L);
    }

    /** All reports, by unit and time. */
    List<Report> reports() {
        Map<String, Report> sorted = new TreeMap<>();
        reports.forEach((obligation, gathered) -> {
            List<ReportedFigure> figures = new ArrayList<>();
            for (IndicatorCode asked : gathered.form.indicators()) {
                Placed placed = gathered.figures.get(asked);
                if (placed != null) {
                    figures.add(placed.figure);
                }
            }
            sorted.put(
                    "%s %d %02d %s"
                            .formatted(
                                    obligation.unit(),
                                    obligation.period().year(),
                                    obligation.period().lastMonth(),
                                    obligation),
                    new Report(obligation, gathered.form, figures));
        });
        return List.copyOf(sorted.values());
    }
}
