package vn.wardpulse.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Standing.State;

/** How far the forms of a period have come in at a unit (rule 9). */
final class Forms {

    private final Definitions definitions;
    private final Reports reports;

    Forms(Definitions definitions, Reports reports) {
        this.definitions = definitions;
        this.reports = reports;
    }

    /** One line for every form that a unit at or under {@code unit} was opened for, in order of the codes. */
    List<Completeness> completeness(UnitId unit, Collection<UnitId> candidates, Period period) {
        List<Completeness> lines = new ArrayList<>();
        for (Form form : definitions.forms().values()) {
            LocalDate day = definitions.windowLast(form, period);
            List<Report> opened = new ArrayList<>();
            for (UnitId candidate : candidates) {
                boolean within = candidate.equals(unit)
                        || definitions.ancestors(candidate, day).contains(unit);
                for (Report report : reports.of(candidate, period)) {
                    if (within && report.opened() && report.form().equals(form.code())) {
                        opened.add(report);
                    }
                }
            }
            if (!opened.isEmpty()) {
                lines.add(count(form, opened));
            }
        }
        return lines;
    }

    private static Completeness count(Form form, List<Report> opened) {
        int received = 0;
        int returned = 0;
        int onTime = 0;
        int late = 0;
        int approved = 0;
        int overdue = 0;
        for (Report report : opened) {
            State state = report.state();
            if (state == State.SUBMITTED || state == State.APPROVED) {
                received++;
                onTime += report.timeliness() == Timeliness.ON_TIME ? 1 : 0;
                late += report.timeliness() == Timeliness.LATE ? 1 : 0;
                approved += state == State.APPROVED ? 1 : 0;
            } else {
                overdue += report.duePassed() ? 1 : 0;
            }
            returned += state == State.RETURNED ? 1 : 0;
        }
        return new Completeness(form.code(), opened.size(), received, returned, onTime, late, approved, overdue);
    }
}
