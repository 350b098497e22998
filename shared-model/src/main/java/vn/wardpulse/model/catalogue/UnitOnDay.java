package vn.wardpulse.model.catalogue;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;

/**
 * A unit as it stands on one day.
 *
 * @param validFrom first day of that name and place, or null if open
 * @param validTo first day after, or null if open
 */
public record UnitOnDay(
        UnitId id,
        String code,
        UnitKind kind,
        Name name,
        @Nullable UnitId parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Empty if it was not valid then. */
    public static Optional<UnitOnDay> of(Unit unit, LocalDate day) {
        return unit.on(day)
                .map(spell -> new UnitOnDay(
                        unit.id(), unit.code(), unit.kind(), spell.name(), spell.parent(), spell.from(), spell.to()));
    }
}
