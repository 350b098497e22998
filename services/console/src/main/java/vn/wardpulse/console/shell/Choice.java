package vn.wardpulse.console.shell;

import java.util.List;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitOnDay;

/**
 * Which unit and period a page is about.
 *
 * @param units the tree as it stood in that period
 * @param years that can be chosen, latest first
 */
public record Choice(UnitOnDay unit, Period period, Units units, List<Integer> years) {

    /** Whether what a unit reports belongs into the picture of the chosen one: what stands below a ward is the ward's. */
    public boolean pictures(UnitId reporting) {
        return reporting.equals(unit.id())
                || units.find(reporting)
                        .filter(found -> found.kind().belowWard())
                        .isEmpty();
    }
}
