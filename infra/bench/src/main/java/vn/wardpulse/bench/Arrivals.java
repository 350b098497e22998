package vn.wardpulse.bench;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Moments at which the n-th of a series of equal things was seen. What is seen is a count that only grows, so the n-th
 * sent is matched with the n-th seen: who overtook whom does not matter to the distribution.
 */
final class Arrivals {

    private final long[] seenAt;
    private int seen;

    Arrivals(int expected) {
        this.seenAt = new long[expected];
    }

    /** From {@code at} on, {@code count} of them are visible. */
    synchronized void see(long count, long at) {
        while (seen < count && seen < seenAt.length) {
            seenAt[seen++] = at;
        }
        if (seen == seenAt.length) {
            notifyAll();
        }
    }

    /** Waits until all have arrived; false if that takes longer than {@code nanos}. */
    synchronized boolean await(long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        while (seen < seenAt.length) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000 + 1);
        }
        return true;
    }

    /** How long they took from when they were sent; null if some never arrived. */
    @Nullable
    Percentiles since(long[] sentAt) {
        long[] took = took(sentAt);
        return took == null ? null : Percentiles.of(took);
    }

    /** How long each took, in the order in which they were sent; null if some never arrived. */
    synchronized long @Nullable [] took(long[] sentAt) {
        if (seen < sentAt.length) {
            return null;
        }
        long[] sent = sentAt.clone();
        Arrays.sort(sent);
        long[] took = new long[sent.length];
        for (int n = 0; n < sent.length; n++) {
            took[n] = seenAt[n] - sent[n];
        }
        return took;
    }
}
