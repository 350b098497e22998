package vn.wardpulse.console.shell;

import java.util.List;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;

/**
 * Which unit and period a page is about.
 *
 * @param units the tree as it stood in that period
 * @param years that can be chosen, latest first
 */
public record Choice(UnitOnDay unit, Period period, Units units, List<Integer> years) {

    /** Whether a report of this unit is one of so many wards': departments and the like have their own. */
    public boolean isAmongWards(UnitId reporting) {
        return units.find(reporting)
                .filter(found -> found.kind() != UnitKind.WARD)
                .isEmpty();
    }

    /** Whether what a unit reports belongs into the picture of the chosen one: what stands below a ward is the ward's. */
    public boolean pictures(UnitId reporting) {
        return reporting.equals(unit.id())
                || units.find(reporting)
                        .filter(found -> found.kind().belowWard())
                        .isEmpty();
    }
}
