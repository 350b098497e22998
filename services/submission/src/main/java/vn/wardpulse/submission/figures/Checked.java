package vn.wardpulse.submission.figures;

import java.util.List;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.web.Fault;

/**
 * What a check made of the lines.
 *
 * @param figures those that could be read, in the order of the form
 * @param faults everything that is wrong or wants explaining
 */
public record Checked(List<ReportedFigure> figures, List<Fault> faults) {

    public Checked {
        figures = List.copyOf(figures);
        faults = List.copyOf(faults);
    }

    public boolean sound() {
        return faults.isEmpty();
    }
}
