package vn.wardpulse.catalogue.wards;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.catalogue.imports.ImportFile;
import vn.wardpulse.catalogue.imports.ImportFiles;
import vn.wardpulse.catalogue.imports.ImportResult;
import vn.wardpulse.catalogue.imports.Imports;
import vn.wardpulse.catalogue.units.UnitSheet;
import vn.wardpulse.catalogue.units.Units;
import vn.wardpulse.catalogue.wards.GroupChange.What;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.Unit.Spell;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.web.Refused;

/**
 * Groups and cells as their ward keeps them. What a ward wants is imported as a file of one unit, so that there is one
 * way into the catalogue: the same rules, the same list of imports, the same events.
 */
@Component
class GroupsOfWards {

    private final Units units;
    private final Imports imports;
    private final GroupChanges changes;

    GroupsOfWards(Units units, Imports imports, GroupChanges changes) {
        this.units = units;
        this.imports = imports;
        this.changes = changes;
    }

    /** Who wants it, by both names. */
    record Wanted(Cause cause, String byName) {}

    /** Those that ever stood under the ward, by their ids. */
    List<Unit> of(UnitId ward) {
        return List.copyOf(units.everChildren(ward).values());
    }

    List<GroupChange> changes(UnitId ward) {
        return changes.of(ward);
    }

    Unit add(UnitId ward, UnitKind kind, Name name, LocalDate from, Wanted wanted) {
        return imports.alone(() -> {
            Unit above = ward(ward);
            List<Unit> beside = of(ward);
            WishReading check = new WishReading();
            within(above, from, "from", check);
            free(name, from, null, beside, check);
            check.done();
            UnitId id = next(ward, beside);
            LocalDate end = above.spells().getLast().to();
            Unit unit = new Unit(id, id.value(), kind, List.of(new Spell(from, end, name, ward)));
            return keep(ward, unit, new Done(What.ADDED, from, name), wanted);
        });
    }

    /** From {@code from} on it bears another name; what it was called before stays. */
    Unit rename(UnitId ward, UnitId group, Name name, LocalDate from, Wanted wanted) {
        return imports.alone(() -> {
            Unit unit = own(ward, group);
            WishReading check = new WishReading();
            Spell then = unit.on(from).orElse(null);
            if (then == null || !ward.equals(then.parent())) {
                check.fault(
                        "not-there-then",
                        "from",
                        "Ngày %s đơn vị không thuộc phường. Chọn ngày trong thời gian hoạt động.".formatted(from),
                        "On %s it does not stand under the ward. Choose a day on which it does.".formatted(from));
            }
            free(name, from, unit, of(ward), check);
            check.done();
            List<Spell> spells = new ArrayList<>();
            for (Spell spell : unit.spells()) {
                LocalDate end = spell.to();
                if (end != null && !end.isAfter(from)) {
                    spells.add(spell);
                } else if (spell.from() == null || spell.from().isBefore(from)) {
                    spells.add(new Spell(spell.from(), from, spell.name(), spell.parent()));
                    spells.add(new Spell(from, end, name, spell.parent()));
                } else {
                    spells.add(new Spell(spell.from(), end, name, spell.parent()));
                }
            }
            Unit renamed = new Unit(unit.id(), unit.code(), unit.kind(), spells);
            return keep(ward, renamed, new Done(What.RENAMED, from, name), wanted);
        });
    }

    /** @param to first day on which it stands no more; null takes an end back */
    Unit end(UnitId ward, UnitId group, @Nullable LocalDate to, Wanted wanted) {
        return imports.alone(() -> {
            Unit above = ward(ward);
            Unit unit = own(ward, group);
            WishReading check = new WishReading();
            LocalDate first = unit.spells().getFirst().from();
            if (to != null && first != null && !to.isAfter(first)) {
                check.fault(
                        "ends-before-it-begins",
                        "to",
                        "Ngày thôi hoạt động phải sau ngày bắt đầu (%s). Sửa ngày.".formatted(first),
                        "It must end after the day on which it began (%s). Correct the day.".formatted(first));
            }
            if (to != null) {
                within(above, to.minusDays(1), "to", check);
            }
            check.done();
            List<Spell> spells = new ArrayList<>(unit.spells().stream()
                    .filter(spell ->
                            to == null || spell.from() == null || spell.from().isBefore(to))
                    .toList());
            Spell last = spells.removeLast();
            LocalDate end = to == null ? above.spells().getLast().to() : to;
            spells.add(new Spell(last.from(), end, last.name(), last.parent()));
            Unit ended = new Unit(unit.id(), unit.code(), unit.kind(), spells);
            return keep(ward, ended, new Done(to == null ? What.REOPENED : What.ENDED, to, last.name()), wanted);
        });
    }

    /** @throws Refused if there is no such ward */
    Unit ward(UnitId id) {
        Unit unit = units.one(id).get(id);
        if (unit == null || unit.kind() != UnitKind.WARD) {
            throw Refused.notFound("/api/wards/" + id);
        }
        return unit;
    }

    /** What stands under the ward last is the ward's to change; what went to another ward is not any more. */
    private Unit own(UnitId ward, UnitId group) {
        Unit unit = units.one(group).get(group);
        if (unit == null || !ward.equals(unit.spells().getLast().parent())) {
            throw Refused.notFound("/api/wards/%s/groups/%s".formatted(ward, group));
        }
        return unit;
    }

    private static void within(Unit ward, LocalDate day, String where, WishReading check) {
        if (ward.on(day).isEmpty()) {
            check.fault(
                    "ward-not-valid",
                    where,
                    "Ngày %s phường không có hiệu lực. Chọn ngày trong thời gian hoạt động của phường.".formatted(day),
                    "The ward is not valid on %s. Choose a day on which it is.".formatted(day));
        }
    }

    /** Two of the same name at the same time nobody could tell apart. */
    private static void free(Name name, LocalDate from, @Nullable Unit itself, List<Unit> beside, WishReading check) {
        boolean taken = beside.stream()
                .filter(unit -> itself == null || !unit.id().equals(itself.id()))
                .flatMap(unit -> unit.spells().stream())
                .anyMatch(spell -> spell.name().vi().equalsIgnoreCase(name.vi())
                        && (spell.to() == null || spell.to().isAfter(from)));
        if (taken) {
            check.fault(
                    "name-taken",
                    "name/vi",
                    "Phường đã có '%s' trong thời gian này. Chọn tên khác.".formatted(name.vi()),
                    "The ward has a '%s' at that time already. Choose another name.".formatted(name.vi()));
        }
    }

    /** Its ward's id, a dot and a number never given before: by that identity knows whose people they are. */
    private static UnitId next(UnitId ward, List<Unit> beside) {
        String head = ward.value() + ".";
        int highest = beside.stream()
                .map(unit -> unit.id().value())
                .filter(id -> id.startsWith(head) && id.substring(head.length()).matches("[0-9]{1,6}"))
                .mapToInt(id -> Integer.parseInt(id.substring(head.length())))
                .max()
                .orElse(0);
        return new UnitId("%s%02d".formatted(head, highest + 1));
    }

    /** What was done, for the list of changes. */
    private record Done(What what, @Nullable LocalDate day, Name name) {}

    private Unit keep(UnitId ward, Unit unit, Done done, Wanted wanted) {
        Map<ImportFile, byte[]> files = new EnumMap<>(ImportFile.class);
        files.put(ImportFile.UNITS, UnitSheet.write(unit).getBytes(StandardCharsets.UTF_8));
        String source = "ward:" + ward;
        switch (imports.take(new ImportFiles(files, new TreeMap<>()), wanted.cause(), source)) {
            case ImportResult.Faulty faulty ->
                throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "faulty-group", faulty.faults());
            case ImportResult.Read read -> {
                if (read.id() != null) {
                    changes.add(
                            ward,
                            new GroupChange(
                                    unit.id(),
                                    done.what(),
                                    done.day(),
                                    done.name(),
                                    wanted.cause().at(),
                                    wanted.cause().by(),
                                    wanted.byName()));
                }
            }
        }
        return Objects.requireNonNull(units.one(unit.id()).get(unit.id()));
    }
}
