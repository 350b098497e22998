package vn.wardpulse.console.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.Total;

/** What a plan asks for in a period but nobody owes yet: it has no figures, and still is part of the plan. */
final class Ahead {

    private static final Total NOTHING = new Total(null, null, 0, 0, 0, 0, 0, 0);

    private Ahead() {}

    /** The cells that are there, and where there are any, one without a figure for each indicator still to come. */
    static List<Cell> with(List<Cell> present, UnitOnDay unit, Units units, Period period, List<Form> forms) {
        if (present.isEmpty()) {
            return present;
        }
        Set<IndicatorCode> missing = new LinkedHashSet<>();
        forms.stream()
                .filter(form -> asks(form, unit, units, period))
                .forEach(form -> missing.addAll(form.indicators()));
        present.forEach(cell -> missing.remove(cell.indicator()));
        List<Cell> all = new ArrayList<>(present);
        missing.forEach(
                code -> all.add(new Cell(code, NOTHING, NOTHING, null, "0", null, null, Status.NOT_DUE, List.of())));
        return all;
    }

    private static boolean asks(Form form, UnitOnDay unit, Units units, Period period) {
        return period.subPeriods(form.frequency()).stream().anyMatch(form::asks)
                && unit.kind().gathers(form.level())
                && (under(form.scope(), unit, units)
                        || units.find(form.scope())
                                .filter(scope -> under(unit.id(), scope, units))
                                .isPresent());
    }

    /** Also where {@code top} itself is out of the reader's sight. */
    private static boolean under(UnitId top, UnitOnDay unit, Units units) {
        return units.path(unit).stream().anyMatch(at -> at.id().equals(top) || top.equals(at.parent()));
    }
}
