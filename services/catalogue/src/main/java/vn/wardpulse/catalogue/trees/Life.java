package vn.wardpulse.catalogue.trees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;

/**
 * One unit through all trees that have it.
 *
 * <p>A tree knows the names and places of its own day. What it says holds until the day of the next one; what the first
 * one says also holds back to the unit's first day, unless the catalogue knew better.
 */
final class Life {

    /** What one tree says. */
    private record Seen(Tree tree, TreeLine line) {}

    /**
     * A time with one name.
     *
     * @param above codes of who may stand above, the likeliest first: who holds none of them then is not on record
     */
    private record Stretch(LocalDate from, LocalDate to, Name name, List<String> above) {}

    private final List<Seen> seen = new ArrayList<>();
    private final @Nullable Unit known;

    /** @param known as the catalogue has the unit; null if it has not */
    Life(@Nullable Unit known) {
        this.known = known;
    }

    void add(Tree tree, TreeLine line) {
        seen.add(new Seen(tree, line));
    }

    TreeLine first() {
        return seen.getFirst().line();
    }

    LocalDate begins() {
        return Objects.requireNonNullElse(first().from(), LocalDate.MIN);
    }

    LocalDate ends() {
        return Objects.requireNonNullElse(seen.getLast().line().to(), LocalDate.MAX);
    }

    /** Whether the trees agree on what it is and have a unit above it; what is wrong is told where it stands. */
    boolean sound(Tenures tenures) {
        boolean sound = true;
        for (Seen one : seen) {
            TreeLine line = one.line();
            if (line.kind() != first().kind()) {
                line.row()
                        .fault(
                                "level",
                                "kind-changes",
                                "'%s' không đổi cấp được. Nếu là đơn vị khác, ghi ngày bắt đầu của nó."
                                        .formatted(line.code()),
                                "'%s' cannot change its level. If it is another unit, state its first day."
                                        .formatted(line.code()));
                sound = false;
            }
            String parent = line.parent();
            if (parent != null && tenures.on(one.tree().day(), parent).isEmpty()) {
                line.row()
                        .fault(
                                "parent_code",
                                "unknown-unit",
                                "Không có đơn vị mã '%s' vào %s. Thêm đơn vị này vào tệp, hoặc sửa mã."
                                        .formatted(parent, one.tree().day()),
                                "No unit has the code '%s' on %s. Add it to the file, or correct the code."
                                        .formatted(parent, one.tree().day()));
                sound = false;
            }
        }
        return sound;
    }

    Unit unit(UnitId id, Tenures tenures) {
        Spells spells = new Spells();
        LocalDate told = begins();
        if (known != null) {
            told = earlier(known, tenures, spells);
        }
        for (int i = 0; i < seen.size(); i++) {
            LocalDate until = i + 1 < seen.size() ? seen.get(i + 1).tree().day() : ends();
            if (until.isAfter(told)) {
                lay(new Stretch(told, until, name(seen.get(i).line().name()), above(i)), tenures, spells);
                told = until;
            }
        }
        return new Unit(id, first().code(), first().kind(), spells.all());
    }

    /** Lays out what was known of the days before the first tree, and returns the day on which that ends. */
    private LocalDate earlier(Unit unit, Tenures tenures, Spells spells) {
        LocalDate day = seen.getFirst().tree().day();
        LocalDate told = begins();
        for (Unit.Spell spell : unit.spells()) {
            LocalDate from = Objects.requireNonNullElse(spell.from(), LocalDate.MIN);
            LocalDate to = min(Objects.requireNonNullElse(spell.to(), LocalDate.MAX), min(day, ends()));
            if (!from.isBefore(to)) {
                continue;
            }
            if (spell.parent() == null) {
                lay(new Stretch(from, to, spell.name(), above(0)), tenures, spells);
            } else {
                spells.add(from, to, spell.name(), spell.parent());
            }
            told = to;
        }
        return told;
    }

    private static void lay(Stretch stretch, Tenures tenures, Spells spells) {
        List<LocalDate> days = new ArrayList<>(tenures.changes(stretch.above(), stretch.from(), stretch.to()));
        days.add(stretch.to());
        for (int i = 0; i + 1 < days.size(); i++) {
            LocalDate from = days.get(i);
            UnitId parent = stretch.above().stream()
                    .flatMap(code -> tenures.on(from, code).stream())
                    .findFirst()
                    .orElse(null);
            spells.add(from, days.get(i + 1), stretch.name(), parent);
        }
    }

    /**
     * The stated unit above; while nobody holds its code, the one that the next tree states; and while nobody holds
     * that either, the ones further up: the figures are theirs in any case.
     */
    private List<String> above(int i) {
        List<String> stated = seen.get(i).tree().above(seen.get(i).line());
        Set<String> above = new LinkedHashSet<>();
        stated.stream().limit(1).forEach(above::add);
        if (i + 1 < seen.size()) {
            above.addAll(seen.get(i + 1).tree().above(seen.get(i + 1).line()));
        }
        above.addAll(stated);
        return List.copyOf(above);
    }

    private Name name(String vi) {
        if (known != null) {
            for (Unit.Spell spell : known.spells()) {
                if (spell.name().vi().equals(vi)) {
                    return spell.name();
                }
            }
        }
        return new Name(vi, PlainLetters.of(vi));
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
