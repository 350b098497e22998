package vn.wardpulse.model.catalogue;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;

/** All stated targets of one unit for one year; an indicator that is not named has none. */
public record UnitTargets(UnitId unit, int year, SortedMap<IndicatorCode, Target> targets) {

    public UnitTargets {
        targets = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    }

    public UnitTargets(UnitId unit, int year, Map<IndicatorCode, Target> targets) {
        this(unit, year, new TreeMap<>(targets));
    }
}
