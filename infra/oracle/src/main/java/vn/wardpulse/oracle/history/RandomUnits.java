package vn.wardpulse.oracle.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.model.catalogue.Succession.Successor;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.Unit.Spell;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.catalogue.UnitKind;

/** Trees of two to four levels whose wards move, change their names, end and begin; also later, for the past. */
final class RandomUnits {

    private static final int YEAR = RandomHistory.LAST_YEAR;

    private final Map<UnitId, Unit> units = new TreeMap<>();
    private final List<UnitId> parents = new ArrayList<>();
    private final List<UnitId> tops = new ArrayList<>();
    private final Map<UnitId, LocalDate> abolished = new TreeMap<>();
    private final List<Below> below = new ArrayList<>();

    /** A group or cell: from some day on, if any, under another ward than at first. */
    private record Below(
            UnitId id,
            UnitKind kind,
            UnitId first,
            UnitId then,
            @Nullable LocalDate day) {}

    private RandomUnits() {}

    static RandomUnits draw(Chance chance, int wards) {
        RandomUnits drawn = new RandomUnits();
        int levels = chance.between(2, 4);
        UnitId top = null;
        if (levels == 4) {
            top = new UnitId("VN");
            drawn.add(top, UnitKind.COUNTRY, List.of(always(null)));
        }
        int cities = levels == 4 ? chance.between(1, 2) : 1;
        for (int n = 1; n <= cities; n++) {
            UnitId city = new UnitId("0" + n);
            drawn.add(city, UnitKind.CITY, List.of(always(top)));
            drawn.tops.add(city);
        }
        if (levels == 2) {
            drawn.parents.addAll(drawn.tops);
        } else {
            drawn.drawDistricts(chance, chance.between(1, 3));
        }
        for (int n = 1; n <= wards; n++) {
            UnitId ward = new UnitId("001%02d".formatted(n));
            drawn.add(ward, UnitKind.WARD, drawn.wardSpells(chance));
        }
        for (int n = chance.between(0, 2); n > 0; n--) {
            UnitId department = new UnitId("PB" + n);
            drawn.add(department, UnitKind.DEPARTMENT, drawn.settled(List.of(always(chance.oneOf(drawn.parents)))));
        }
        return drawn;
    }

    /** Groups and cells under some of the wards, by dice of their own: what is above them stays what it was. */
    void drawBelow(Chance chance) {
        List<UnitId> wards = ofKind(UnitKind.WARD);
        for (int n = chance.between(0, wards.size()); n > 0; n--) {
            UnitKind kind = chance.oneOf(UnitKind.RESIDENTIAL_GROUP, UnitKind.RESIDENTIAL_GROUP, UnitKind.PARTY_CELL);
            Below drawn = new Below(
                    new UnitId("TO%02d".formatted(n)),
                    kind,
                    chance.oneOf(wards),
                    chance.oneOf(wards),
                    chance.percent(30) ? chance.dayOf(YEAR) : null);
            List<Spell> life = life(drawn, units);
            if (!life.isEmpty()) {
                below.add(drawn);
                add(drawn.id(), kind, life);
            }
        }
    }

    /** As long as the wards live that it is under; nothing stands under a unit that is not there. */
    private static List<Spell> life(Below of, Map<UnitId, Unit> among) {
        List<Spell> life = new ArrayList<>();
        known(among, of.first()).spells().forEach(spell -> clipped(spell, null, of.day(), of.first(), life));
        if (of.day() != null) {
            known(among, of.then()).spells().forEach(spell -> clipped(spell, of.day(), null, of.then(), life));
        }
        return life;
    }

    private static void clipped(
            Spell spell, @Nullable LocalDate from, @Nullable LocalDate to, UnitId parent, List<Spell> life) {
        LocalDate first = from == null || spell.from() != null && spell.from().isAfter(from) ? spell.from() : from;
        LocalDate end = to == null || spell.to() != null && spell.to().isBefore(to) ? spell.to() : to;
        if (first == null || end == null || first.isBefore(end)) {
            life.add(new Spell(first, end, name("Tổ"), parent));
        }
    }

    private void drawDistricts(Chance chance, int districts) {
        for (int n = 1; n <= districts; n++) {
            UnitId district = new UnitId("00" + n);
            UnitId city = chance.oneOf(tops);
            LocalDate day = chance.dayOf(YEAR);
            List<Spell> spells = List.of(always(city));
            if (n > 1 && chance.percent(20)) {
                abolished.put(district, day);
                spells = List.of(new Spell(null, day, name("Quận"), city));
            } else if (chance.percent(25)) {
                spells = List.of(
                        new Spell(null, day, name("Quận"), city),
                        new Spell(day, null, name("Quận mới"), chance.oneOf(tops)));
            }
            add(district, UnitKind.DISTRICT, spells);
            parents.add(district);
        }
    }

    private void add(UnitId id, UnitKind kind, List<Spell> spells) {
        units.put(id, new Unit(id, id.value(), kind, spells));
    }

    private static Name name(String vi) {
        return new Name(vi, vi);
    }

    private static Spell always(@Nullable UnitId parent) {
        return new Spell(null, null, name("Đơn vị"), parent);
    }

    private List<Spell> wardSpells(Chance chance) {
        UnitId parent = chance.oneOf(parents);
        UnitId other = chance.oneOf(parents);
        LocalDate day = chance.dayOf(YEAR);
        LocalDate later = day.plusDays(chance.between(1, 150));
        Name name = name("Phường");
        return settled(
                switch (chance.between(1, 12)) {
                    case 1, 2 -> List.of(new Spell(null, day, name, parent), new Spell(day, null, name, other));
                    case 3 -> List.of(new Spell(null, day, name, parent));
                    case 4 -> List.of(new Spell(day, null, name, parent));
                    case 5 -> List.of(new Spell(null, day, name, parent), new Spell(later, null, name, other));
                    case 6 ->
                        List.of(
                                new Spell(null, day, name, parent),
                                new Spell(day, later, name("Phường mới"), other),
                                new Spell(later, null, name, parent));
                    default -> List.of(new Spell(null, null, name, parent));
                });
    }

    /** Where a district is abolished its units pass to the city above it on that day. */
    private List<Spell> settled(List<Spell> spells) {
        List<Spell> settled = new ArrayList<>();
        for (Spell spell : spells) {
            UnitId parent = spell.parent();
            LocalDate end = parent == null ? null : abolished.get(parent);
            if (parent == null
                    || end == null
                    || spell.to() != null && !spell.to().isAfter(end)) {
                settled.add(spell);
                continue;
            }
            UnitId above = of(parent).spells().getLast().parent();
            if (spell.from() != null && !spell.from().isBefore(end)) {
                settled.add(new Spell(spell.from(), spell.to(), spell.name(), above));
            } else {
                settled.add(new Spell(spell.from(), end, spell.name(), parent));
                settled.add(new Spell(end, spell.to(), spell.name(), above));
            }
        }
        return settled;
    }

    /** Publishes all units at the start, and some again later with another life, also for the past. */
    void define(Chance chance, Timeline timeline, LocalDate start) {
        for (Unit unit : units.values()) {
            timeline.catalogue(Timeline.at(start, 8), head -> new CatalogueEvent.UnitDefined(head, unit));
            if (unit.kind() == UnitKind.WARD && chance.percent(20)) {
                Unit again = new Unit(unit.id(), unit.code(), unit.kind(), wardSpells(chance));
                Instant later = Timeline.at(chance.dayOf(YEAR), 9);
                timeline.catalogue(later, head -> new CatalogueEvent.UnitDefined(head, again));
                followBelow(again, later, timeline);
            }
            if (unit.kind() == UnitKind.WARD && chance.percent(10)) {
                Succession after = succession(chance, unit.id());
                timeline.catalogue(Timeline.at(start, 9), head -> new CatalogueEvent.SuccessionDefined(head, after));
            }
            if (unit.kind() == UnitKind.DISTRICT
                    && tops.size() > 1
                    && !abolished.containsKey(unit.id())
                    && chance.percent(25)) {
                Unit again = new Unit(unit.id(), unit.code(), unit.kind(), List.of(always(chance.oneOf(tops))));
                timeline.catalogue(
                        Timeline.at(chance.dayOf(YEAR), 9), head -> new CatalogueEvent.UnitDefined(head, again));
            }
        }
        timeline.catalogue(Timeline.at(start, 9), head -> new CatalogueEvent.UnitGroupDefined(head, group(start)));
    }

    /** What stands under a ward follows it into another life. */
    private void followBelow(Unit ward, Instant later, Timeline timeline) {
        Map<UnitId, Unit> among = new TreeMap<>(units);
        among.put(ward.id(), ward);
        for (Below of : below) {
            List<Spell> life = life(of, among);
            if (!life.isEmpty() && (of.first().equals(ward.id()) || of.then().equals(ward.id()))) {
                Unit again = new Unit(of.id(), of.id().value(), of.kind(), life);
                timeline.catalogue(later, head -> new CatalogueEvent.UnitDefined(head, again));
            }
        }
    }

    /** All wards as one group; it moves no figure either. */
    private UnitGroup group(LocalDate from) {
        return new UnitGroup(
                new GroupCode("NHOM"),
                new Name("Nhóm", "Group"),
                ofKind(UnitKind.WARD).stream()
                        .map(ward -> new UnitGroup.Member(ward, from, null))
                        .toList());
    }

    /** What became of a ward; it moves no figure, whatever it says. */
    private Succession succession(Chance chance, UnitId ward) {
        List<Successor> others = ofKind(UnitKind.WARD).stream()
                .filter(other -> !other.equals(ward))
                .map(other -> new Successor(other, null))
                .toList();
        boolean merged = !others.isEmpty() && chance.percent(70);
        return new Succession(
                ward,
                chance.dayOf(YEAR),
                merged ? Succession.Kind.MERGE : Succession.Kind.NONE,
                merged ? List.of(chance.oneOf(others)) : List.of());
    }

    /** Units that may be a form's scope: the topmost, now and then a district. */
    List<UnitId> scopes() {
        List<UnitId> scopes = new ArrayList<>(tops);
        scopes.add(parents.getFirst());
        return scopes;
    }

    /** All but those below a ward. */
    List<UnitId> downToWards() {
        List<UnitId> found = new ArrayList<>(units.keySet());
        found.removeAll(belowWards());
        return found;
    }

    List<UnitId> belowWards() {
        return below.stream().map(Below::id).toList();
    }

    UnitKind kind(UnitId unit) {
        return of(unit).kind();
    }

    List<UnitId> ofKind(UnitKind kind) {
        return units.values().stream()
                .filter(unit -> unit.kind() == kind)
                .map(Unit::id)
                .toList();
    }

    private Unit of(UnitId id) {
        return known(units, id);
    }

    private static Unit known(Map<UnitId, Unit> among, UnitId id) {
        Unit unit = among.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("no unit " + id);
        }
        return unit;
    }

    /** Whether the unit, as first defined, stood at or under {@code scope} on {@code day}. */
    boolean within(UnitId unit, UnitId scope, LocalDate day) {
        if (of(unit).on(day).isEmpty()) {
            return false;
        }
        UnitId at = unit;
        while (at != null) {
            if (at.equals(scope)) {
                return true;
            }
            at = of(at).on(day).map(Spell::parent).orElse(null);
        }
        return false;
    }
}
