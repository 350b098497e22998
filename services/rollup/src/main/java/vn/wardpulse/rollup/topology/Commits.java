package vn.wardpulse.rollup.topology;

import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Has committed what was settled, so that it can be read: at once where nothing was for a while, else the less often the
 * less of the machine is left, because a commit costs the broker the same for one change as for a hundred.
 */
final class Commits {

    private static final long SHORTEST_MILLIS = 50;
    private static final long LONGEST_MILLIS = 150;

    private final Busy machine;
    /** Commits are a thread's, of all of its tasks together. */
    private final ThreadLocal<Long> last = ThreadLocal.withInitial(() -> 0L);

    Commits(Busy machine) {
        this.machine = machine;
    }

    /** @return whether it will be done now; otherwise it has to be asked for again */
    boolean ask(ProcessorContext<?, ?> context, long now) {
        if (now - last.get() < machine.between(SHORTEST_MILLIS, LONGEST_MILLIS)) {
            return false;
        }
        last.set(now);
        context.commit();
        return true;
    }
}
