package vn.wardpulse.reporting.stream;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.reach.Scope;

/** What one reader may see and asked for. The tree may change while the stream runs, so it is asked each time. */
final class Wanted implements Predicate<Change> {

    private final Supplier<Scope> scope;
    private final List<UnitId> units;
    private final List<UnitId> tops;
    private final List<Period> periods;

    /** @param units, tops, periods empty ask for all */
    Wanted(Supplier<Scope> scope, List<UnitId> units, List<UnitId> tops, List<Period> periods) {
        this.scope = scope;
        this.units = List.copyOf(units);
        this.tops = List.copyOf(tops);
        this.periods = List.copyOf(periods);
    }

    @Override
    public boolean test(Change change) {
        Scope now = scope.get();
        UnitId unit = change.unit();
        Period period = change.period();
        if (!now.sees(unit, period)) {
            return false;
        }
        return switch (change.kind()) {
            case CHANGED -> (periods.isEmpty() || periods.contains(period)) && now.asked(unit, period, units, tops);
            case ACTIVITY ->
                (periods.isEmpty() || period.touched().stream().anyMatch(periods::contains))
                        && (now.asked(unit, period, units, tops) || now.under(units, unit, period));
            case RESET -> true;
        };
    }
}
