package vn.wardpulse.reporting.restated;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.reporting.catalogue.Successions;
import vn.wardpulse.web.Territory;

/**
 * Carries figures from the units of their time to those of another day.
 *
 * <p>What was split without weights goes no further, with one exception: what adds up and was split only among units
 * that are asked for together is theirs whatever the shares are.
 */
final class Journey {

    /** Hears where figures end up. */
    interface Listener {

        void arrives(UnitId unit, Carried carried);

        /**
         * @param day on which the unit ended or was split
         * @param successors into which it was split; none where nobody carries on
         */
        void stops(UnitId unit, Reason reason, LocalDate day, List<UnitId> successors);
    }

    private final Territory units;
    private final Successions successions;
    private final LocalDate tree;
    private final Set<UnitId> wanted;
    private final boolean sharedOut;

    /** @param sharedOut whether figures add up; otherwise they are averaged by weight */
    Journey(Territory units, Successions successions, LocalDate tree, Set<UnitId> wanted, boolean sharedOut) {
        this.units = units;
        this.successions = successions;
        this.tree = tree;
        this.wanted = wanted;
        this.sharedOut = sharedOut;
    }

    /** From a unit on a day. */
    void from(UnitId unit, LocalDate day, Carried carried, Listener listener) {
        Succession next = successions.next(unit, day, tree).orElse(null);
        if (next == null) {
            if (day.isAfter(tree) || on(unit).isPresent()) {
                listener.arrives(unit, carried);
            } else {
                listener.stops(unit, Reason.NO_SUCCESSOR, end(unit), List.of());
            }
            return;
        }
        List<UnitId> into =
                next.successors().stream().map(Succession.Successor::unit).toList();
        if (next.kind().whole()) {
            from(into.getFirst(), next.from(), carried.whole(), listener);
        } else if (next.divides()) {
            List<Carried> parts = carried.parts(next, sharedOut);
            for (int i = 0; i < parts.size(); i++) {
                from(into.get(i), next.from(), parts.get(i), listener);
            }
        } else {
            unweighted(next, carried, listener);
        }
    }

    private void unweighted(Succession split, Carried carried, Listener listener) {
        List<UnitId> into =
                split.successors().stream().map(Succession.Successor::unit).toList();
        Set<UnitId> destinations = destinations(split);
        if (sharedOut && wanted.containsAll(destinations)) {
            from(into.getLast(), split.from(), carried.whole(), listener);
        } else if (!Collections.disjoint(wanted, destinations)) {
            listener.stops(split.unit(), Reason.NO_WEIGHTS, split.from(), into);
        }
    }

    /** The units of the tree into which anything of it may have gone, and any unit on the way that ended for good. */
    private Set<UnitId> destinations(Succession succession) {
        Set<UnitId> found = new TreeSet<>();
        for (Succession.Successor successor : succession.successors()) {
            Optional<Succession> next = successions.next(successor.unit(), succession.from(), tree);
            next.ifPresentOrElse(on -> found.addAll(destinations(on)), () -> found.add(successor.unit()));
        }
        return found;
    }

    private Optional<Unit.Spell> on(UnitId unit) {
        return units.unit(unit).flatMap(known -> known.on(tree));
    }

    private LocalDate end(UnitId id) {
        return units.unit(id)
                .map(unit -> unit.spells().getLast().to())
                .filter(end -> !end.isAfter(tree))
                .orElse(tree);
    }
}
