package vn.wardpulse.oracle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;

/**
 * Everything the roll-up should say once it has read the whole log.
 *
 * @param unitPeriods by the key of their topic, such as {@code 00139/2023-Q3}
 * @param standings by the key of their topic, such as {@code 00139/LB2023-M/2023-09}
 */
public record OracleViews(SortedMap<String, UnitPeriod> unitPeriods, SortedMap<String, Standing> standings) {

    public OracleViews {
        unitPeriods = Collections.unmodifiableSortedMap(new TreeMap<>(unitPeriods));
        standings = Collections.unmodifiableSortedMap(new TreeMap<>(standings));
    }
}
