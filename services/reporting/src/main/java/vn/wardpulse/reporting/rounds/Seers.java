package vn.wardpulse.reporting.rounds;

import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.reporting.reach.Scope;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;
import vn.wardpulse.web.Role;

/** Who sees which units of a round, and who answers for it. */
record Seers(RunningRound round, Map<UnitId, GroupCode> members, Reader reader, Scope scope) {

    static Seers of(RunningRound round, Reader reader, Scope scope) {
        return new Seers(round, round.members(scope.catalogue()), reader, scope);
    }

    /**
     * Units in reach, those of clusters that the reader's unit leads, and all for the plan's standing body. Below a ward
     * those in reach alone.
     */
    Predicate<UnitId> seen() {
        return unit -> scope.sees(unit, round.day()) || !isBelowWard(unit) && (standsFor() || leads(unit));
    }

    /** Units whose rank and score are told once they are published: all, but below a ward only to those who see them. */
    Predicate<UnitId> told() {
        Predicate<UnitId> seen = seen();
        return unit -> !isBelowWard(unit) || seen.test(unit);
    }

    private boolean isBelowWard(UnitId unit) {
        return scope.catalogue().isBelowWard(unit);
    }

    private boolean leads(UnitId unit) {
        @Nullable UnitId bound = scope.bound();
        return round.scales().getLast().clusters().stream()
                .filter(cluster -> cluster.lead().equals(bound))
                .map(Cluster::group)
                .anyMatch(group -> group.equals(members.get(unit)));
    }

    /** @throws Refused if the reader does not see the unit */
    void demand(UnitId unit, String where) {
        if (!seen().test(unit)) {
            throw Refused.outOfReach(where);
        }
    }

    /** @throws Refused if the reader sees none of its units */
    void demandSome(String where) {
        if (members.keySet().stream().noneMatch(seen())) {
            throw Refused.outOfReach(where);
        }
    }

    /** @throws Refused if there is a unit that the reader does not see */
    void demandAll(String where) {
        if (!seesAll()) {
            throw Refused.outOfReach(where);
        }
    }

    private boolean seesAll() {
        return !members.isEmpty() && members.keySet().stream().allMatch(seen());
    }

    /** Whether the reader is of the plan's standing body, or of one that all of its units are under. */
    boolean mayPublish() {
        boolean stands = standsFor() && seesAll() && (reader.is(Role.WARD_OFFICER) || reader.is(Role.WARD_LEADER));
        boolean above = reader.is(Role.STANDING_BODY)
                && members.keySet().stream().allMatch(unit -> scope.sees(unit, round.day()));
        return stands || above;
    }

    private boolean standsFor() {
        UnitId bound = scope.bound();
        return bound != null && bound.equals(round.plan().standing());
    }
}
