package vn.wardpulse.catalogue.effects;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.effects.TreeEffects.What;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;

/** Something that happens to one unit on a day. */
record Happening(LocalDate day, UnitKind kind, What what, UnitId unit) implements Comparable<Happening> {

    private static final Comparator<Happening> ORDER = Comparator.comparing(Happening::day)
            .thenComparing(Happening::kind)
            .thenComparing(Happening::what)
            .thenComparing(Happening::unit);

    @Override
    public int compareTo(Happening other) {
        return ORDER.compare(this, other);
    }

    /** Everything that happens to these units. */
    static Set<Happening> all(TreeState state, Set<UnitId> units) {
        Set<Happening> all = new TreeSet<>();
        for (UnitId id : units) {
            Unit unit = state.units().get(id);
            if (unit != null) {
                inLife(unit, all);
            }
        }
        for (Succession succession : state.successions().values()) {
            Unit unit = state.units().get(succession.unit());
            if (unit != null && units.contains(unit.id()) && succession.kind() != Succession.Kind.NONE) {
                all.add(new Happening(succession.from(), unit.kind(), what(succession), unit.id()));
            }
        }
        return all;
    }

    private static What what(Succession succession) {
        return switch (succession.kind()) {
            case MERGE -> What.MERGED;
            case SPLIT -> succession.divides() ? What.SPLIT : What.SPLIT_WITHOUT_WEIGHTS;
            case RENAME -> What.RENAMED;
            case TRANSFER -> What.TRANSFERRED;
            case NONE -> throw new IllegalArgumentException("nothing happens to " + succession.unit());
        };
    }

    private static void inLife(Unit unit, Set<Happening> all) {
        List<Unit.Spell> spells = unit.spells();
        add(unit, spells.getFirst().from(), What.OPENED, all);
        add(unit, spells.getLast().to(), What.CLOSED, all);
        for (int i = 1; i < spells.size(); i++) {
            Unit.Spell earlier = spells.get(i - 1);
            Unit.Spell later = spells.get(i);
            if (!Objects.equals(earlier.to(), later.from())) {
                add(unit, earlier.to(), What.CLOSED, all);
                add(unit, later.from(), What.OPENED, all);
            }
            if (!earlier.name().equals(later.name())) {
                add(unit, later.from(), What.RENAMED, all);
            }
            if (!Objects.equals(earlier.parent(), later.parent())) {
                add(unit, later.from(), What.MOVED, all);
            }
        }
    }

    private static void add(Unit unit, @Nullable LocalDate day, What what, Set<Happening> all) {
        if (day != null) {
            all.add(new Happening(day, unit.kind(), what, unit.id()));
        }
    }
}
