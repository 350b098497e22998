package vn.wardpulse.reporting.stream;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.reach.Scope;

/**
 * What a stream is to tell of. Readers who ask the same with the same reach hear the same, word for word.
 *
 * @param bound the unit that the readers are bound to; null for the whole installation
 * @param units whose figures, and under which reports, are asked for
 * @param tops figures and reports of everything under these; both empty ask for all
 * @param periods empty asks for all
 */
record Question(@Nullable UnitId bound, List<UnitId> units, List<UnitId> tops, Set<Period> periods) {

    /** The periods of a few years, each worked out once. */
    private static final Map<Period, Set<Period>> TOUCHED = new ConcurrentHashMap<>();

    Question {
        units = List.copyOf(units);
        tops = List.copyOf(tops);
        periods = Set.copyOf(periods);
    }

    /** @param scope what readers of this reach see at this moment; the tree may change while they listen */
    boolean wants(Change change, Scope scope) {
        UnitId unit = change.unit();
        Period period = change.period();
        // What costs little first: most changes are nothing to most questions.
        return switch (change.kind()) {
            case CHANGED ->
                (periods.isEmpty() || periods.contains(period))
                        && (units.isEmpty() || !tops.isEmpty() || units.contains(unit))
                        && scope.sees(unit, period)
                        && scope.asked(unit, period, units, tops);
            case ACTIVITY ->
                (periods.isEmpty() || !Collections.disjoint(touched(period), periods))
                        && scope.sees(unit, period)
                        && (scope.asked(unit, period, units, tops) || scope.under(units, unit, period));
            case RESET -> true;
        };
    }

    private static Set<Period> touched(Period period) {
        return TOUCHED.computeIfAbsent(period, p -> Set.copyOf(p.touched()));
    }
}
