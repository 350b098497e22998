package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * Something about snapshots that takes longer than a request should.
 *
 * @param number of the snapshot that it is about; null while one is still being made
 * @param stage such as {@code working-out}; null before it begins
 * @param of steps of the stage; 0 where nobody knows
 * @param outcome what came of it, where it is told alone
 */
public record SnapshotWork(
        int id,
        String kind,
        String state,
        UnitId unit,
        @Nullable Integer number,
        Asked asked,
        Snapshot.Person askedBy,
        Instant askedAt,
        @Nullable String stage,
        int done,
        int of,
        @Nullable Instant endedAt,
        List<Fault> faults,
        @Nullable Outcome outcome) {

    /** What somebody wants: one of these. */
    public record Asked(
            @Nullable Wish wish,
            @Nullable String with,
            @Nullable String format) {}

    public record Wish(String name, List<Period> periods) {}

    public record Outcome(
            Snapshot.@Nullable Proof proof,
            Snapshot.@Nullable Compared comparison,
            @Nullable Prepared file) {}

    public record Prepared(String name, long bytes, String hash) {}

    /** Whether it waits or runs. */
    public boolean open() {
        return state.equals("waiting") || state.equals("running");
    }

    /**
     * What was answered: what was asked for, or the work that will come to it.
     *
     * @param ready null where it takes longer
     * @param work null where it was ready
     */
    public record Answer<T>(@Nullable T ready, @Nullable SnapshotWork work) {}
}
