package vn.wardpulse.rollup.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether the processors of this process have worked off what they put aside for later. It is told when each of their
 * ticks rests, and when one comes or goes: what was seen before that says nothing about the tasks that are there now.
 *
 * <p>Under load they seldom rest all at once, and need not: what lay there at one moment is worked off as soon as each
 * has rested once since.
 */
public final class Rest {

    private final int ticks;
    private final Map<Tick, Long> restedAt = new ConcurrentHashMap<>();
    private final AtomicLong moments = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();

    /** One that comes round. */
    private static final long BUSY = -1;

    /** @param ticks how many there are when every task is in this process */
    Rest(int ticks) {
        this.ticks = ticks;
    }

    /** A moment from which on to ask {@link #since}. */
    public long now() {
        return moments.incrementAndGet();
    }

    /** How often ticks came or went so far. */
    public long changes() {
        return changes.get();
    }

    /** Whether all ticks are here and each rests, or has rested since that moment. */
    public boolean since(long moment) {
        return restedAt.size() == ticks
                && restedAt.values().stream().allMatch(at -> at == Long.MAX_VALUE || at > moment);
    }

    void comes(Tick tick) {
        changes.incrementAndGet();
        restedAt.put(tick, BUSY);
    }

    void goes(Tick tick) {
        changes.incrementAndGet();
        restedAt.remove(tick);
    }

    void rests(Tick tick) {
        restedAt.computeIfPresent(tick, (any, at) -> Long.MAX_VALUE);
    }

    /** Works again from now on; that it rested until now is not forgotten. */
    void works(Tick tick) {
        restedAt.computeIfPresent(tick, (any, at) -> at == Long.MAX_VALUE ? moments.incrementAndGet() : at);
    }
}
