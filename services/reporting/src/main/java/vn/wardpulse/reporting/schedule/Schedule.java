package vn.wardpulse.reporting.schedule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.web.Fault;

/**
 * Somebody's.
 *
 * @param owner sign-in name
 * @param wanted the plan, as it was asked for
 * @param dueAfter moments up to this one, on the domain's clock, are settled: run, or before the plan was made
 * @param stopped why it makes no more files until its owner takes it up again; null while it goes on
 */
record Schedule(
        UUID id,
        String owner,
        Wanted wanted,
        boolean paused,
        Instant dueAfter,
        @Nullable Fault stopped,
        Instant madeAt) {

    Plan plan() {
        return wanted.plan();
    }

    boolean isActive() {
        return !paused && stopped == null;
    }
}
