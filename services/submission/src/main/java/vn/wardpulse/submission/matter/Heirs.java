package vn.wardpulse.submission.matter;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.submission.definition.Definitions;

/** Who goes on with a matter on {@code day} if whoever had it is gone by then. */
record Heirs(Definitions definitions, LocalDate day) {

    /**
     * Who carries on for the unit that has it: of several, the one above the unit that raised it. Where nobody carries on,
     * and where it is a ward or below one that is not above the unit that raised it, the unit above: what one ward raises
     * is not read in another.
     *
     * @return nobody while whoever has it is there, or if nobody can be found
     */
    Optional<UnitId> holder(Matter matter) {
        if (stands(matter.holder())) {
            return Optional.empty();
        }
        // Whoever raised it goes on in its successor, but not in the unit above it.
        UnitId raiser =
                follow(matter.unit(), none -> false, none -> Optional.empty()).orElse(matter.unit());
        Set<UnitId> passed = new HashSet<>();
        Optional<UnitId> heir = follow(matter.holder(), unit -> definitions.within(raiser, unit, day), this::above);
        while (heir.isPresent() && !mayHold(heir.get(), raiser)) {
            heir = passed.add(heir.get()) ? above(heir.get()) : Optional.empty();
        }
        return heir;
    }

    /**
     * Who carries on for a unit, over as many reforms as there were.
     *
     * @param rather of several, the first for which this holds, or else the first
     * @param otherwise who does so where nobody is stated
     */
    private Optional<UnitId> follow(
            UnitId unit, Predicate<UnitId> rather, Function<UnitId, Optional<UnitId>> otherwise) {
        Set<UnitId> passed = new HashSet<>();
        UnitId at = unit;
        while (!stands(at)) {
            if (!passed.add(at)) {
                return Optional.empty();
            }
            UnitId gone = at;
            List<UnitId> successors = definitions.successors(gone, day);
            Optional<UnitId> next = successors.stream()
                    .filter(rather)
                    .findFirst()
                    .or(() -> successors.stream().findFirst())
                    .or(() -> otherwise.apply(gone));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        return Optional.of(at);
    }

    private boolean stands(UnitId unit) {
        return definitions.place(unit, day).isPresent();
    }

    private boolean mayHold(UnitId unit, UnitId raiser) {
        Optional<UnitKind> kind =
                Optional.ofNullable(definitions.units().get(unit)).map(Unit::kind);
        boolean local = kind.filter(known -> known == UnitKind.WARD || known.belowWard())
                .isPresent();
        return stands(unit) && !unit.equals(raiser) && (!local || definitions.within(raiser, unit, day));
    }

    /** Where it stands, or where it stood last. */
    private Optional<UnitId> above(UnitId unit) {
        return definitions
                .place(unit, day)
                .or(() -> Optional.ofNullable(definitions.units().get(unit)).stream()
                        .flatMap(known -> known.spells().stream())
                        .filter(spell -> spell.from() == null || !spell.from().isAfter(day))
                        .reduce((earlier, later) -> later))
                .flatMap(spell -> Optional.ofNullable(spell.parent()));
    }
}
