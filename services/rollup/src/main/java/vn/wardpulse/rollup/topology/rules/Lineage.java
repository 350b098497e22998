package vn.wardpulse.rollup.topology.rules;

import java.util.Map;
import vn.wardpulse.model.UnitId;

/**
 * A unit's ancestors in one year of a calendar.
 *
 * @param periods by ancestor, the periods on whose window's last day the unit was under it
 */
record Lineage(Map<UnitId, Integer> periods) {

    Lineage {
        periods = Map.copyOf(periods);
    }
}
