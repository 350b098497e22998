package vn.wardpulse.catalogue.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitTargets;

/** The targets of one unit and year while a file is read, beginning with those that stand. */
final class TargetYear {

    private final SortedMap<IndicatorCode, Target> targets = new TreeMap<>();
    private final List<UnitTargets.Change> changes = new ArrayList<>();

    TargetYear(@Nullable UnitTargets before) {
        if (before != null) {
            targets.putAll(before.targets());
            changes.addAll(before.changes());
        }
    }

    /**
     * @param from first day of a change, or null for the whole year
     * @param target null for none
     * @param dated whether a statement for the whole year takes earlier changes of it away
     */
    void state(IndicatorCode indicator, @Nullable LocalDate from, @Nullable Target target, boolean dated) {
        if (from != null) {
            changes.removeIf(change ->
                    change.indicator().equals(indicator) && change.from().equals(from));
            changes.add(new UnitTargets.Change(from, indicator, target));
            return;
        }
        targets.remove(indicator);
        if (target != null) {
            targets.put(indicator, target);
        }
        if (dated) {
            changes.removeIf(change -> change.indicator().equals(indicator));
        }
    }

    boolean isEmpty() {
        return targets.isEmpty() && changes.isEmpty();
    }

    UnitTargets of(TargetKey key) {
        return new UnitTargets(key.unit(), key.year(), targets, changes);
    }
}
