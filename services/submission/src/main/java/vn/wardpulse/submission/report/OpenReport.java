package vn.wardpulse.submission.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.submission.figures.FigureCheck;

/**
 * A report as it lies open before somebody, with what is needed to fill it in.
 *
 * @param asked the form's indicators as they stand for the period, in its order
 * @param check what its figures are checked by
 */
public record OpenReport(ReportView view, Definitions definitions, List<Indicator> asked, FigureCheck check) {

    public Obligation obligation() {
        ObligationView owed = view.obligation();
        return new Obligation(owed.unit(), owed.form(), owed.period());
    }

    public Optional<Form> form() {
        return definitions.form(obligation().form());
    }

    public Optional<ReportedFigure> figure(IndicatorCode indicator) {
        return view.figures().stream()
                .filter(figure -> figure.indicator().equals(indicator))
                .findFirst();
    }

    public Optional<ReportView.Line> line(IndicatorCode indicator) {
        return view.lines().stream()
                .filter(line -> line.indicator().equals(indicator))
                .findFirst();
    }

    /** The figures that are shown with {@code others} in the place of their own, in the order of the form. */
    public List<ReportedFigure> together(List<ReportedFigure> others) {
        Map<IndicatorCode, ReportedFigure> all = new HashMap<>();
        view.figures().forEach(figure -> all.put(figure.indicator(), figure));
        others.forEach(figure -> all.put(figure.indicator(), figure));
        return asked.stream()
                .flatMap(indicator -> Optional.ofNullable(all.get(indicator.code())).stream())
                .toList();
    }

    /** Whether this reader may fill it in now. */
    public boolean fillable() {
        return view.may().contains(Act.Name.SAVE.text());
    }
}
