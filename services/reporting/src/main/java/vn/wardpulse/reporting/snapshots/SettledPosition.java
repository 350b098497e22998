package vn.wardpulse.reporting.snapshots;

import java.time.Duration;
import java.time.Instant;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Up to which position a log is complete. Its topics are read one after the other while more is written, so of two events
 * the later may have been met and the earlier not. Positions have no gaps; one that was never filled within a minute
 * belongs to a record that nobody can read, or that was removed long ago.
 */
final class SettledPosition {

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final Instant old;
    private final NavigableSet<Long> recent = new TreeSet<>();
    private long lastOld;

    /** @param now in real time */
    SettledPosition(Instant now) {
        this.old = now.minus(ON_ITS_WAY);
    }

    /** @param appended in real time */
    void see(long position, Instant appended) {
        if (appended.isBefore(old)) {
            lastOld = Math.max(lastOld, position);
        } else {
            recent.add(position);
        }
    }

    /** The last position before which nothing can still be on its way; 0 if the log is empty. */
    long get() {
        long settled = lastOld;
        for (long position : recent.tailSet(lastOld, false)) {
            if (settled > 0 && position > settled + 1) {
                break;
            }
            settled = position;
        }
        return settled;
    }
}
