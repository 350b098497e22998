package vn.wardpulse.model.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;

/**
 * A unit over its whole life.
 *
 * @param id identity, never re-used
 * @param code official code, re-used after reforms
 * @param kind what it is
 * @param spells its names and places in the tree over time, in order, without overlap; outside them it is not valid
 */
public record Unit(UnitId id, String code, UnitKind kind, List<Spell> spells) {

    public Unit {
        spells = spells.stream()
                .sorted(Comparator.comparing(Spell::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        if (spells.isEmpty()) {
            throw new IllegalArgumentException("unit %s is valid at no time".formatted(id));
        }
        for (int i = 1; i < spells.size(); i++) {
            LocalDate end = spells.get(i - 1).to();
            LocalDate start = spells.get(i).from();
            if (end == null || start == null || start.isBefore(end)) {
                throw new IllegalArgumentException("unit %s has overlapping spells".formatted(id));
            }
        }
    }

    /**
     * A time during which a unit keeps its name and place, {@code [from, to)}.
     *
     * @param from first day, or null if open
     * @param to first day after, or null if open
     * @param name what it is called
     * @param parent the unit above, or null for a root
     */
    public record Spell(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Name name,
            @Nullable UnitId parent) {

        public Spell {
            if (from != null && to != null && !from.isBefore(to)) {
                throw new IllegalArgumentException(
                        "valid from %s to %s: it must begin before it ends".formatted(from, to));
            }
        }

        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /** How it stood on {@code day}; empty if it was not valid then. */
    public Optional<Spell> on(LocalDate day) {
        return spells.stream().filter(spell -> spell.covers(day)).findFirst();
    }
}
