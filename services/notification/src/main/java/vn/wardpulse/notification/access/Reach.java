package vn.wardpulse.notification.access;

import java.time.Clock;
import java.time.LocalDate;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;
import vn.wardpulse.web.Territory;

/**
 * How far people reach. What is said of a unit is reached from where the unit stands today, and from where it stood at
 * its time.
 */
public final class Reach {

    private final Territory units;
    private final Clock domainClock;

    Reach(Territory units, Clock domainClock) {
        this.units = units;
        this.domainClock = domainClock;
    }

    /** What this room has is for people: a machine, or somebody without a role, is turned away. */
    public void demandPerson(Reader reader, String where) {
        if (reader.is(Role.MACHINE) || reader.roles().isEmpty()) {
            throw Refused.outOfReach(where);
        }
    }

    public void demandAdministrator(Reader reader, String where) {
        if (!reader.is(Role.ADMINISTRATOR)) {
            throw Refused.outOfReach(where);
        }
    }

    /** Turns away who asks for a unit that stands elsewhere today; of one that is gone each matter decides for itself. */
    public void demandUnit(Reader reader, UnitId unit) {
        boolean gone =
                units.unit(unit).filter(known -> known.on(today()).isEmpty()).isPresent();
        if (!gone && !units.reaches(reader, unit, today())) {
            throw Refused.outOfReach("unit/" + unit);
        }
    }

    /** Whether {@code reader} reaches a matter of {@code unit} and {@code then}. */
    public boolean covers(Reader reader, UnitId unit, LocalDate then) {
        return units.reaches(reader, unit, today()) || units.reaches(reader, unit, then);
    }

    /** Whether {@code unit} stands at or under {@code above} today, or did {@code then}. */
    public boolean under(UnitId above, UnitId unit, LocalDate then) {
        return units.under(above, unit, today()) || units.under(above, unit, then);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(domainClock.instant(), domainClock.getZone());
    }
}
