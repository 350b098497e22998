package vn.wardpulse.alerting.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.UnitPeriod;

/** One generation's views, as far as somebody may be told of them: this year's and last year's. */
final class Views {

    private final Map<UnitId, Map<Period, Judged>> units = new ConcurrentHashMap<>();
    private final Map<List<?>, List<?>> lists = new ConcurrentHashMap<>();
    private final IntSupplier year;
    private final Set<UnitId> changed = ConcurrentHashMap.newKeySet();

    /** @param year that it is */
    Views(IntSupplier year) {
        this.year = year;
    }

    void take(List<UnitPeriod> views) {
        int oldest = year.getAsInt() - 1;
        for (UnitPeriod view : views) {
            if (view.period().year() >= oldest) {
                units.computeIfAbsent(view.unit(), unit -> new ConcurrentHashMap<>())
                        .put(view.period(), Judged.of(view, list -> lists.computeIfAbsent(list, first -> first)));
                changed.add(view.unit());
            }
        }
    }

    Optional<Judged> of(UnitId unit, Period period) {
        return Optional.ofNullable(units.getOrDefault(unit, Map.of()).get(period));
    }

    /** The units of which something was said since the last time that somebody asked. */
    Set<UnitId> changed() {
        Set<UnitId> taken = Set.copyOf(changed);
        // What is added in between was put before: whoever asks looks at it after this, so nothing is missed.
        changed.removeAll(taken);
        return taken;
    }
}
