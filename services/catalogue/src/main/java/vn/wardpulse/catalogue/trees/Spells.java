package vn.wardpulse.catalogue.trees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;

/** Spells laid end to end; neighbours that say the same are one. */
final class Spells {

    private final List<Unit.Spell> spells = new ArrayList<>();

    void add(LocalDate from, LocalDate to, Name name, @Nullable UnitId parent) {
        Unit.Spell last = spells.isEmpty() ? null : spells.getLast();
        if (last != null
                && from.equals(last.to())
                && last.name().equals(name)
                && Objects.equals(last.parent(), parent)) {
            spells.set(spells.size() - 1, new Unit.Spell(last.from(), bound(to), name, parent));
        } else {
            spells.add(new Unit.Spell(bound(from), bound(to), name, parent));
        }
    }

    List<Unit.Spell> all() {
        return spells;
    }

    private static @Nullable LocalDate bound(LocalDate day) {
        return day.equals(LocalDate.MIN) || day.equals(LocalDate.MAX) ? null : day;
    }
}
