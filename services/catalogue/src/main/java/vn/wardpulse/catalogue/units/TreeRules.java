package vn.wardpulse.catalogue.units;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.catalogue.csv.Faults;
import vn.wardpulse.catalogue.csv.Place;
import vn.wardpulse.catalogue.csv.Statements;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;

/** What holds of all units together, also of those that an import does not name: one holder per code and day, and a tree. */
public final class TreeRules {

    private final SortedMap<UnitId, Unit> units;
    private final Statements<UnitId, Unit> stated;
    private final Faults faults;

    private TreeRules(SortedMap<UnitId, Unit> units, Statements<UnitId, Unit> stated, Faults faults) {
        this.units = units;
        this.stated = stated;
        this.faults = faults;
    }

    public static void check(SortedMap<UnitId, Unit> units, Statements<UnitId, Unit> stated, Faults faults) {
        TreeRules rules = new TreeRules(units, stated, faults);
        rules.codes();
        units.values().forEach(unit -> unit.spells().forEach(spell -> rules.place(unit, spell)));
        units.values().forEach(rules::idOfAGroup);
    }

    /** Whose id begins with a ward's, its people get their accounts from that ward's leader. */
    private void idOfAGroup(Unit unit) {
        int dot = unit.id().value().lastIndexOf('.');
        Unit head = dot < 1 ? null : units.get(new UnitId(unit.id().value().substring(0, dot)));
        if (head != null && head.kind() == UnitKind.WARD && !unit.kind().belowWard()) {
            faults.add(
                    place(unit.id(), head.id()),
                    "code",
                    "id-of-a-group",
                    "Mã '%s' dành cho tổ dân phố hoặc chi bộ của phường '%s'. Dùng mã khác."
                            .formatted(unit.id(), head.id()),
                    "The code '%s' is kept for a residential group or party cell of the ward '%s'. Use another."
                            .formatted(unit.id(), head.id()));
        }
    }

    private void codes() {
        units.values().stream()
                .collect(Collectors.groupingBy(Unit::code))
                .values()
                .forEach(this::oneHolderAtATime);
    }

    private void oneHolderAtATime(List<Unit> holders) {
        List<Unit> inOrder = holders.stream()
                .sorted(Comparator.comparing(
                        unit -> unit.spells().getFirst().from(),
                        Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            Unit earlier = inOrder.get(i - 1);
            Unit later = inOrder.get(i);
            LocalDate end = earlier.spells().getLast().to();
            LocalDate start = later.spells().getFirst().from();
            if (end == null || start == null || start.isBefore(end)) {
                faults.add(
                        place(later.id(), earlier.id()),
                        "valid_from",
                        "code-held-twice",
                        "Mã '%s' cùng lúc thuộc '%s' và '%s'. Kết thúc đơn vị trước đúng ngày đơn vị sau bắt đầu."
                                .formatted(later.code(), earlier.id(), later.id()),
                        "Code '%s' belongs to '%s' and '%s' at the same time. End the former on the day the latter begins."
                                .formatted(later.code(), earlier.id(), later.id()));
            }
        }
    }

    private void place(Unit unit, Unit.Spell spell) {
        UnitId above = spell.parent();
        if (above == null) {
            return;
        }
        Unit parent = units.get(above);
        if (parent == null || !covers(parent, spell)) {
            faults.add(
                    place(unit.id(), above),
                    "parent_code",
                    "parent-not-valid",
                    "'%s' nằm dưới '%s' trong thời gian '%s' không có hiệu lực. Sửa hiệu lực của một trong hai đơn vị."
                            .formatted(unit.id(), above, above),
                    "'%s' stands under '%s' while that is not valid. Correct the validity of one of them."
                            .formatted(unit.id(), above));
        } else if (loops(unit.id(), spell)) {
            faults.add(
                    place(unit.id(), above),
                    "parent_code",
                    "loop",
                    "'%s' nằm dưới chính nó. Sửa đơn vị cấp trên.".formatted(unit.id()),
                    "'%s' stands under itself. Correct the unit above it.".formatted(unit.id()));
        } else if (unit.kind().belowWard() != (parent.kind() == UnitKind.WARD)) {
            belowWard(unit, parent);
        }
    }

    /** Wards report for what is below them, so nothing else may be there, and what reports to a ward nowhere else. */
    private void belowWard(Unit unit, Unit parent) {
        if (unit.kind().belowWard()) {
            faults.add(
                    place(unit.id(), parent.id()),
                    "parent_code",
                    "not-below-a-ward",
                    "'%s' là tổ dân phố hoặc chi bộ nhưng '%s' không phải là phường. Chọn phường làm đơn vị cấp trên, hoặc sửa loại đơn vị."
                            .formatted(unit.id(), parent.id()),
                    "'%s' is a residential group or party cell, but '%s' is no ward. Put it under a ward, or correct its kind."
                            .formatted(unit.id(), parent.id()));
        } else {
            faults.add(
                    place(unit.id(), parent.id()),
                    "parent_code",
                    "below-a-ward",
                    "Dưới phường '%s' chỉ có tổ dân phố và chi bộ, không có '%s'. Chọn đơn vị cấp trên khác, hoặc sửa loại đơn vị."
                            .formatted(parent.id(), unit.id()),
                    "Below the ward '%s' stand residential groups and party cells only, not '%s'. Put it elsewhere, or correct its kind."
                            .formatted(parent.id(), unit.id()));
        }
    }

    private static boolean covers(Unit parent, Unit.Spell child) {
        @Nullable LocalDate covered = child.from();
        boolean open = child.from() == null;
        for (Unit.Spell spell : parent.spells()) {
            boolean reaches = spell.from() == null
                    || (!open && covered != null && !spell.from().isAfter(covered));
            if (!reaches) {
                continue;
            }
            if (spell.to() == null) {
                return true;
            }
            if (open || (covered != null && spell.to().isAfter(covered))) {
                covered = spell.to();
                open = false;
            }
        }
        LocalDate end = child.to();
        return !open && end != null && covered != null && !covered.isBefore(end);
    }

    /** A loop begins on the first day of some unit in it, so looking at first days finds every loop. */
    private boolean loops(UnitId id, Unit.Spell spell) {
        LocalDate day = Objects.requireNonNullElse(spell.from(), LocalDate.MIN);
        Set<UnitId> seen = new HashSet<>(Set.of(id));
        @Nullable UnitId above = spell.parent();
        while (above != null) {
            if (!seen.add(above)) {
                return true;
            }
            Unit unit = units.get(above);
            above = unit == null ? null : unit.on(day).map(Unit.Spell::parent).orElse(null);
        }
        return false;
    }

    private Place place(UnitId first, UnitId second) {
        Place own = stated.place(first);
        Place other = own == null ? stated.place(second) : own;
        return other == null ? new Place(UnitSheet.FILE, 0) : other;
    }
}
