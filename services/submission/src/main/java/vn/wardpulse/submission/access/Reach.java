package vn.wardpulse.submission.access;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.submission.definition.Definitions;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

/**
 * How far readers reach. A unit is reached from where it stands today, and its reports also from where it stood at
 * their time: a reform takes nobody's own past away.
 */
public record Reach(Definitions definitions, LocalDate today) {

    /**
     * Whether {@code reader} reaches {@code unit}.
     *
     * @param then the last day of a report's data window, or null if it is not about a report
     */
    public boolean covers(Reader reader, UnitId unit, @Nullable LocalDate then) {
        UnitId bound = reader.unit();
        return isShown(reader, unit)
                && (bound == null
                        || bound.equals(unit)
                        || definitions.within(unit, bound, today)
                        || then != null && definitions.within(unit, bound, then));
    }

    /**
     * To be asked of somebody who has another reason than reach to hear of {@code unit}, such as a plan that their unit
     * watches over: of what stands below a ward only those hear who reach it.
     */
    public boolean isToldOf(Reader reader, UnitId unit, @Nullable LocalDate then) {
        return kind(unit).filter(UnitKind::belowWard).isEmpty() || covers(reader, unit, then);
    }

    /** Whether what a unit says is shown where the reader stands, if that is above it. */
    private boolean isShown(Reader reader, UnitId unit) {
        return kind(unit)
                .filter(kind -> !kind.isShownTo(
                        Optional.ofNullable(reader.unit()).flatMap(this::kind).orElse(null)))
                .isEmpty();
    }

    private Optional<UnitKind> kind(UnitId unit) {
        return Optional.ofNullable(definitions.units().get(unit)).map(Unit::kind);
    }

    /** Whether a list may be asked for {@code unit}. One that is gone today may be: each row then decides by its own time. */
    public boolean mayAskFor(Reader reader, UnitId unit) {
        Unit known = definitions.units().get(unit);
        return covers(reader, unit, null) || known != null && known.on(today).isEmpty();
    }

    /** Whether {@code unit} stands at or under {@code ancestor} today, or did on {@code then}. */
    public boolean under(UnitId unit, UnitId ancestor, LocalDate then) {
        return unit.equals(ancestor)
                || definitions.within(unit, ancestor, then)
                || definitions.within(unit, ancestor, today);
    }

    /** The district that {@code unit} is or stands under today; nothing for what stands above districts. */
    public Optional<UnitId> district(UnitId unit) {
        Optional<UnitId> at = Optional.of(unit);
        while (at.isPresent()) {
            Optional<Unit> known = at.map(definitions.units()::get);
            if (known.filter(one -> one.kind() == UnitKind.DISTRICT).isPresent()) {
                return at;
            }
            at = known.flatMap(one -> one.on(today)).flatMap(spell -> Optional.ofNullable(spell.parent()));
        }
        return Optional.empty();
    }

    public boolean mayRead(Reader reader, UnitId unit, @Nullable LocalDate then) {
        return reader.mayRead() && covers(reader, unit, then);
    }

    /** Whether somebody fills in reports at all, of whatever unit. */
    public static boolean writes(Reader reader) {
        return reader.is(Role.WARD_OFFICER) || reader.isMachineWith(Reader.WRITE_REPORTS);
    }

    /** Drafts, submissions, corrections and withdrawals: the unit's own officer, or a machine above it. */
    public boolean mayWrite(Reader reader, UnitId unit, LocalDate then) {
        return isOwn(reader, unit, Role.WARD_OFFICER)
                || reader.isMachineWith(Reader.WRITE_REPORTS) && covers(reader, unit, then);
    }

    /** The unit's leader; a group's or cell's is its ward's. */
    public boolean mayApprove(Reader reader, UnitId unit, LocalDate then) {
        return isOwn(reader, unit, Role.WARD_LEADER) || leadsGroup(reader, unit, then);
    }

    /** Whoever approves gives back what waits for approval; the standing body also what is approved. */
    public boolean mayReturn(Reader reader, UnitId unit, LocalDate then, boolean waiting) {
        return waiting && mayApprove(reader, unit, then) || reader.is(Role.STANDING_BODY) && covers(reader, unit, then);
    }

    /** What came of a task is told by the officer or the leader of the unit: nobody approves it. */
    public boolean mayTell(Reader reader, UnitId unit, LocalDate then) {
        return mayWrite(reader, unit, then) || isOwn(reader, unit, Role.WARD_LEADER);
    }

    /**
     * Due dates, closed periods, reminders, and what came on paper: the standing body's business, and of its groups the
     * ward's leader's.
     */
    public boolean mayDirect(Reader reader, UnitId unit, LocalDate then) {
        return reader.is(Role.STANDING_BODY) && covers(reader, unit, then) || leadsGroup(reader, unit, then);
    }

    /** Drafts are the unit's own business until they are handed in. */
    public boolean maySeeDraft(Reader reader, UnitId unit, LocalDate then) {
        return mayWrite(reader, unit, then) || isOwn(reader, unit, Role.WARD_LEADER);
    }

    public boolean mayImport(Reader reader, UnitId unit, LocalDate then) {
        return reader.is(Role.ADMINISTRATOR) || reader.is(Role.ANALYST) && covers(reader, unit, then);
    }

    public void demand(boolean allowed, String where) {
        if (!allowed) {
            throw Refused.outOfReach(where);
        }
    }

    /** By the tree of the report's time: it goes to the ward that the group then stood under. */
    private boolean leadsGroup(Reader reader, UnitId unit, LocalDate then) {
        UnitId ward = reader.unit();
        return reader.is(Role.WARD_LEADER)
                && ward != null
                && kind(unit).filter(UnitKind::belowWard).isPresent()
                && !ward.equals(unit)
                && definitions.within(unit, ward, then);
    }

    private static boolean isOwn(Reader reader, UnitId unit, Role role) {
        return reader.is(role) && unit.equals(reader.unit());
    }
}
