package vn.wardpulse.reporting.catalogue;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;

/** What became of units. */
public final class Successions {

    private final Map<UnitId, NavigableMap<LocalDate, Succession>> byUnit = new HashMap<>();
    private final Map<UnitId, Set<UnitId>> olds = new HashMap<>();

    public Successions(Collection<Succession> all) {
        for (Succession succession : all) {
            if (succession.kind() != Succession.Kind.NONE) {
                byUnit.computeIfAbsent(succession.unit(), none -> new TreeMap<>())
                        .put(succession.from(), succession);
                succession
                        .successors()
                        .forEach(successor -> olds.computeIfAbsent(successor.unit(), none -> new TreeSet<>())
                                .add(succession.unit()));
            }
        }
    }

    /** The first that a unit goes through after one day, up to another. */
    public Optional<Succession> next(UnitId unit, LocalDate after, LocalDate upTo) {
        NavigableMap<LocalDate, Succession> own = byUnit.get(unit);
        Map.Entry<LocalDate, Succession> next = own == null ? null : own.higherEntry(after);
        return next == null || next.getKey().isAfter(upTo) ? Optional.empty() : Optional.of(next.getValue());
    }

    /** These units and all that they carry something on of, directly or not. */
    public Set<UnitId> behind(Collection<UnitId> units) {
        Set<UnitId> found = new LinkedHashSet<>(units);
        Deque<UnitId> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (UnitId old : olds.getOrDefault(open.pop(), Set.of())) {
                if (found.add(old)) {
                    open.push(old);
                }
            }
        }
        return found;
    }
}
