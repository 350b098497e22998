package vn.wardpulse.catalogue.trees;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.catalogue.units.Identity;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;

/**
 * Trees of several days read together into units over time. A unit is known again by its code and its first day: the
 * same code with another first day is another unit, the same with another name or place is the same one, renamed or
 * moved.
 */
public final class Trees {

    /** What tells units apart. */
    private record Mark(String code, @Nullable LocalDate from) {}

    private static final Comparator<Mark> BY_BEGINNING = Comparator.comparing(
                    Mark::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Mark::code);

    private final SortedMap<UnitId, Unit> before;
    private final Map<Mark, Unit> known = new HashMap<>();
    private final SortedMap<Mark, Life> lives = new TreeMap<>(BY_BEGINNING);

    private Trees(SortedMap<UnitId, Unit> before) {
        this.before = before;
        before.values()
                .forEach(unit ->
                        known.put(new Mark(unit.code(), unit.spells().getFirst().from()), unit));
    }

    /** Reads trees by their day, and adds the units that they name to what else an import states. */
    public static void read(
            SortedMap<LocalDate, byte[]> files,
            SortedMap<UnitId, Unit> before,
            Statements<UnitId, Unit> units,
            Faults faults) {
        Trees trees = new Trees(before);
        files.forEach((day, content) -> trees.add(Tree.read(day, content, faults)));
        trees.units(units);
    }

    /** The name of a day's file, such as {@code tree-2025-07-01.csv}. */
    public static String file(LocalDate day) {
        return "tree-%s.csv".formatted(day);
    }

    private void add(Tree tree) {
        for (TreeLine line : tree.lines().values()) {
            Mark mark = new Mark(line.code(), line.from());
            lives.computeIfAbsent(mark, none -> new Life(known.get(mark))).add(tree, line);
        }
    }

    private void units(Statements<UnitId, Unit> units) {
        Map<UnitId, Life> named = named();
        Tenures tenures = new Tenures();
        before.forEach((id, unit) -> {
            if (!named.containsKey(id)) {
                tenures.put(
                        unit.code(),
                        id,
                        Objects.requireNonNullElse(unit.spells().getFirst().from(), LocalDate.MIN),
                        Objects.requireNonNullElse(unit.spells().getLast().to(), LocalDate.MAX));
            }
        });
        named.forEach((id, life) -> tenures.put(life.first().code(), id, life.begins(), life.ends()));
        named.forEach((id, life) -> {
            if (life.sound(tenures)) {
                units.put(id, life.unit(id, tenures), life.first().row(), "code");
            }
        });
    }

    private Map<UnitId, Life> named() {
        Map<UnitId, Life> named = new LinkedHashMap<>();
        Set<UnitId> taken = new HashSet<>(before.keySet());
        lives.forEach((mark, life) -> {
            Unit unit = known.get(mark);
            UnitId id = unit != null ? unit.id() : Identity.fresh(mark.code(), mark.from(), taken::contains);
            taken.add(id);
            named.put(id, life);
        });
        return named;
    }
}
