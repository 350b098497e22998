package vn.wardpulse.submission.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Role;

/** A reader at a moment, and what they may do with matters then. */
record Visit(Reader reader, Instant now, Reach reach) {

    /** Those who may have it beside and below whoever has it: not another district, and neither a ward nor its party committee. */
    private static final Set<UnitKind> BODIES = Set.of(UnitKind.DEPARTMENT, UnitKind.ORGANISATION);

    LocalDate today() {
        return reach.today();
    }

    boolean sees(Matter matter) {
        return reader.mayRead()
                && (reach.covers(reader, matter.unit(), matter.raised())
                        || matter.holders().stream()
                                .filter(holder -> !isWardOf(matter, holder))
                                .anyMatch(holder -> reach.covers(reader, holder, null)));
    }

    /** A group's matter that is with its ward: nobody above the ward hears of it until it is handed on to them. */
    private boolean isWardOf(Matter matter, UnitId holder) {
        return kind(matter.unit()).filter(UnitKind::belowWard).isPresent()
                && kind(holder).filter(UnitKind.WARD::equals).isPresent();
    }

    private Optional<UnitKind> kind(UnitId unit) {
        return Optional.ofNullable(reach.definitions().units().get(unit)).map(Unit::kind);
    }

    boolean has(Matter matter) {
        return matter.holder().equals(reader.unit())
                && (reader.is(Role.STANDING_BODY) || reader.is(Role.WARD_OFFICER) || reader.is(Role.WARD_LEADER));
    }

    boolean raises(UnitId unit) {
        return reach.mayTell(reader, unit, today());
    }

    /** The unit above, and departments and the like beside and below. */
    List<UnitId> onward(Matter matter) {
        Optional<UnitId> above = parent(matter.holder());
        return reach.definitions().units().values().stream()
                .filter(unit -> above.filter(unit.id()::equals).isPresent()
                        || BODIES.contains(unit.kind()) && near(unit.id(), matter.holder(), above))
                .map(Unit::id)
                .filter(unit -> !unit.equals(matter.holder()) && !unit.equals(matter.unit()))
                .sorted()
                .toList();
    }

    private boolean near(UnitId unit, UnitId holder, Optional<UnitId> above) {
        Optional<UnitId> parent = parent(unit);
        return parent.isPresent() && (parent.get().equals(holder) || parent.equals(above));
    }

    Optional<UnitId> parent(UnitId unit) {
        return Optional.ofNullable(reach.definitions().units().get(unit))
                .flatMap(known -> known.on(today()))
                .flatMap(spell -> Optional.ofNullable(spell.parent()));
    }
}
