package vn.wardpulse.submission.history;

import java.time.LocalDate;
import java.util.List;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.submission.figures.FigureCheck;
import vn.wardpulse.submission.figures.Precedents;
import vn.wardpulse.submission.figures.RulesInForce;
import vn.wardpulse.web.Fault;

/** Holds the figures of each past report to the rules of its time. The past is not asked to explain what is unusual. */
final class PastRules {

    private final Definitions definitions;
    private final FaultList faults;

    PastRules(Definitions definitions, FaultList faults) {
        this.definitions = definitions;
        this.faults = faults;
    }

    void check(PastFigures figures) {
        for (PastFigures.Report report : figures.reports()) {
            LocalDate day = PastFile.windowLast(
                    definitions, report.form(), report.obligation().period());
            List<Indicator> asked = definitions.asked(report.form(), day);
            new FigureCheck(asked, RulesInForce.on(day, definitions.rules()), Precedents.NONE)
                    .broken(report.figures())
                    .forEach(fault -> faults.add(placed(fault, asked, figures, report)));
        }
    }

    /** The fault at the line of the indicator where it is told. */
    private static Fault placed(Fault fault, List<Indicator> asked, PastFigures figures, PastFigures.Report report) {
        return asked.stream()
                .filter(indicator ->
                        fault.where().split("/", 3)[1].equals(indicator.code().value()))
                .findFirst()
                .map(indicator ->
                        PastFile.placed(fault, figures.line(report.obligation(), indicator.code()), indicator))
                .orElse(fault);
    }
}
