package vn.wardpulse.rollup.topology;

import java.time.Duration;
import java.util.function.LongPredicate;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/**
 * Comes round while there is something left to do, and rests otherwise: each round has its task commit, whether
 * anything came of it or not.
 */
final class Tick {

    private final ProcessorContext<?, ?> context;
    private final Duration every;
    private final LongPredicate round;
    private final Rest rest;
    private @Nullable Cancellable running;

    /**
     * @param round what is done at a wall-clock time in milliseconds; whether something is left to do
     * @param rest is told when nothing is
     */
    Tick(ProcessorContext<?, ?> context, Duration every, LongPredicate round, Rest rest) {
        this.context = context;
        this.every = every;
        this.round = round;
        this.rest = rest;
        rest.comes(this);
    }

    /** There is something to do: comes round from now on, if it does not already. */
    void need() {
        if (running == null) {
            rest.works(this);
            running = context.schedule(every, PunctuationType.WALL_CLOCK_TIME, this::come);
        }
    }

    private void come(long now) {
        Cancellable current = running;
        if (!round.test(now) && current != null) {
            current.cancel();
            running = null;
            rest.rests(this);
        }
    }

    /** Its task goes elsewhere, or ends. */
    void end() {
        rest.goes(this);
    }
}
