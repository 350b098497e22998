package vn.wardpulse.rollup.topology;

import java.time.Duration;
import java.util.function.LongPredicate;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.jspecify.annotations.Nullable;

/** Comes round while there is something left to do or to commit, and rests otherwise. */
final class Tick {

    private final ProcessorContext<?, ?> context;
    private final Duration every;
    private final LongPredicate round;
    private final Terms terms;
    private @Nullable Cancellable running;
    private boolean resting;

    /**
     * @param round what is done at a wall-clock time in milliseconds; whether something is left to do
     * @param terms whose {@link Terms#rest} is told when nothing is
     */
    Tick(ProcessorContext<?, ?> context, Duration every, LongPredicate round, Terms terms) {
        this.context = context;
        this.every = every;
        this.round = round;
        this.terms = terms;
        terms.rest().comes(this);
    }

    /** There is something to do: comes round from now on, if it does not already. */
    void need() {
        if (resting) {
            resting = false;
            terms.rest().works(this);
        }
        if (running == null) {
            running = context.schedule(every, PunctuationType.WALL_CLOCK_TIME, this::come);
        }
    }

    private void come(long now) {
        Cancellable current = running;
        boolean left = round.test(now);
        if (!left && !resting) {
            resting = true;
            terms.rest().rests(this);
        }
        // What is settled can be read once it is committed, so until then it goes on coming round.
        if (terms.commits().ask(context, now) && !left && current != null) {
            current.cancel();
            running = null;
        }
    }

    /** Its task goes elsewhere, or ends. */
    void end() {
        terms.rest().goes(this);
    }
}
