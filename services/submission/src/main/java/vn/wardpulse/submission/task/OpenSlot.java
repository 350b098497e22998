package vn.wardpulse.submission.task;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Occasion;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.attachment.Folder;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Role;

/** A time of a task that has come, and what a reader may do with it at one moment. */
record OpenSlot(
        Reader reader,
        Instant now,
        Reach reach,
        Assignments assignments,
        Plan plan,
        Task task,
        Occasion occasion,
        List<Row> rows) {

    Set<UnitId> leading() {
        return assignments.leading(plan, task, occasion.to());
    }

    Set<UnitId> coordinating() {
        return assignments.coordinating(plan, task, occasion.to());
    }

    /** Whether the unit leads, or takes part. */
    boolean has(Folder.Act act, UnitId unit) {
        return switch (act) {
            case REPORT -> rows.stream().anyMatch(row -> row.occurrence().unit().equals(unit));
            case ADDITION -> coordinating().contains(unit);
        };
    }

    boolean mayTell(UnitId unit) {
        return reach.mayTell(reader, unit, occasion.to());
    }

    boolean mayRemind(UnitId unit) {
        return reach.mayDirect(reader, unit, occasion.to())
                || reach.isToldOf(reader, unit, occasion.to()) && standsFor(reader, plan);
    }

    /** Also for those who led it once and have told of it, whoever leads it now. */
    boolean mayRead() {
        return reader.mayRead()
                && (standsFor(reader, plan)
                        || Stream.of(
                                        leading().stream(),
                                        coordinating().stream(),
                                        rows.stream()
                                                .map(row -> row.occurrence().unit()))
                                .flatMap(Function.identity())
                                .anyMatch(unit -> reach.covers(reader, unit, occasion.to())));
    }

    /**
     * Whoever has a part sees all who have one, but nobody of another district. A group sees no other, and a ward none
     * but its own.
     */
    boolean shows(UnitId unit) {
        UnitId bound = reader.unit();
        return reach.isToldOf(reader, unit, occasion.to())
                && (bound == null
                        || standsFor(reader, plan)
                        || reach.covers(reader, unit, occasion.to())
                        || reach.district(bound)
                                .filter(district -> reach.under(unit, district, occasion.to()))
                                .isPresent());
    }

    /** Whether the reader is of the unit that watches over the plan. */
    static boolean standsFor(Reader reader, Plan plan) {
        UnitId bound = reader.unit();
        return bound != null
                && bound.equals(plan.standing())
                && (reader.is(Role.WARD_OFFICER) || reader.is(Role.WARD_LEADER) || reader.is(Role.STANDING_BODY));
    }
}
