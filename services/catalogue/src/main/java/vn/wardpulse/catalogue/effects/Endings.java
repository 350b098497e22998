package vn.wardpulse.catalogue.effects;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.wardpulse.catalogue.effects.TreeEffects.Ending;
import vn.wardpulse.catalogue.successions.SuccessionKey;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;

/** Units that end with nobody stated to carry on. */
final class Endings {

    /** Those that report come first. */
    private static final Comparator<Ending> ORDER = Comparator.comparing(
                    (Ending ending) -> ending.kind() != UnitKind.WARD)
            .thenComparing(Ending::kind)
            .thenComparing(Ending::day)
            .thenComparing(Ending::id);

    private Endings() {}

    static List<Ending> of(TreeState state, Set<UnitId> named) {
        return named.stream()
                .flatMap(id -> Optional.ofNullable(state.units().get(id)).stream())
                .flatMap(unit -> ending(unit, state).stream())
                .sorted(ORDER)
                .toList();
    }

    private static Optional<Ending> ending(Unit unit, TreeState state) {
        Unit.Spell last = unit.spells().getLast();
        LocalDate end = last.to();
        if (end == null) {
            return Optional.empty();
        }
        Succession succession = state.successions().get(new SuccessionKey(unit.id(), end));
        boolean carriedOn = succession != null && !succession.successors().isEmpty();
        return carriedOn
                ? Optional.empty()
                : Optional.of(new Ending(unit.id(), unit.code(), unit.kind(), last.name(), end));
    }
}
