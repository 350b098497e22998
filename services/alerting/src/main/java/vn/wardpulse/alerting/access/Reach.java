package vn.wardpulse.alerting.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;
import vn.wardpulse.web.Territory;

/** How far people reach, by the tree of today: what is watched is what is so now. */
public final class Reach {

    private final Territory units;
    private final Clock domainClock;

    Reach(Territory units, Clock domainClock) {
        this.units = units;
        this.domainClock = domainClock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(domainClock.instant(), domainClock.getZone());
    }

    /** Subscriptions are for people: a machine, or somebody without a role, is turned away. */
    public void demandPerson(Reader reader, String where) {
        if (reader.is(Role.MACHINE) || reader.roles().isEmpty()) {
            throw Refused.outOfReach(where);
        }
    }

    /** Turns away who asks for a unit that is not there today, or not in their reach. */
    public void demandUnit(Reader reader, UnitId unit) {
        if (!valid(unit) || !units.reaches(reader, unit, today())) {
            throw Refused.outOfReach("unit/" + unit);
        }
    }

    /** Whether somebody bound to {@code bound}, or to the whole installation where that is null, reaches the unit. */
    public boolean reaches(@Nullable UnitId bound, UnitId unit) {
        return valid(unit) && units.reaches(bound, unit, today());
    }

    /** The unit itself, or the units of a level at or under it. */
    public List<UnitId> watched(UnitId unit, @Nullable UnitKind level) {
        if (level == null) {
            return List.of(unit);
        }
        return units.units().stream()
                .filter(each -> each.kind() == level)
                .map(Unit::id)
                .filter(each -> valid(each) && units.under(unit, each, today()))
                .sorted()
                .toList();
    }

    /** What it is called today; its id where it is called nothing. */
    public Name name(UnitId unit) {
        return units.unit(unit)
                .flatMap(known -> known.on(today()))
                .map(Unit.Spell::name)
                .orElseGet(() -> new Name(unit.value(), unit.value()));
    }

    private boolean valid(UnitId unit) {
        return units.unit(unit).flatMap(known -> known.on(today())).isPresent();
    }
}
