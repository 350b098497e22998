package vn.wardpulse.reporting.stream;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.reach.Scope;

/** What one reader may see and asked for. The tree may change while the stream runs, so it is asked each time. */
final class Wanted implements Predicate<Change> {

    /** The periods of a few years, each worked out once. */
    private static final Map<Period, Set<Period>> TOUCHED = new ConcurrentHashMap<>();

    private final Supplier<Scope> scope;
    private final List<UnitId> units;
    private final List<UnitId> tops;
    private final Set<Period> periods;

    /** @param units, tops, periods empty ask for all */
    Wanted(Supplier<Scope> scope, List<UnitId> units, List<UnitId> tops, List<Period> periods) {
        this.scope = scope;
        this.units = List.copyOf(units);
        this.tops = List.copyOf(tops);
        this.periods = Set.copyOf(periods);
    }

    @Override
    public boolean test(Change change) {
        UnitId unit = change.unit();
        Period period = change.period();
        // What costs little first: most changes are nothing to most readers.
        return switch (change.kind()) {
            case CHANGED -> {
                if (!periods.isEmpty() && !periods.contains(period)
                        || !units.isEmpty() && tops.isEmpty() && !units.contains(unit)) {
                    yield false;
                }
                Scope now = scope.get();
                yield now.sees(unit, period) && now.asked(unit, period, units, tops);
            }
            case ACTIVITY -> {
                if (!periods.isEmpty() && Collections.disjoint(touched(period), periods)) {
                    yield false;
                }
                Scope now = scope.get();
                yield now.sees(unit, period)
                        && (now.asked(unit, period, units, tops) || now.under(units, unit, period));
            }
            case RESET -> true;
        };
    }

    private static Set<Period> touched(Period period) {
        return TOUCHED.computeIfAbsent(period, p -> Set.copyOf(p.touched()));
    }
}
