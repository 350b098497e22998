package vn.wardpulse.reporting.stream;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.reporting.changes.Change;

/** What waits for one reader. Offering never waits; a reader that is too slow loses its subscription instead. */
final class Subscription {

    private final Predicate<Change> wanted;
    private final BlockingQueue<Event> waiting;
    private final long from;
    private volatile long seen;
    private volatile boolean over;

    /** @param from the latest change before the first that is offered */
    Subscription(Predicate<Change> wanted, int most, long from) {
        this.wanted = wanted;
        this.waiting = new ArrayBlockingQueue<>(most);
        this.from = from;
        this.seen = from;
    }

    void offer(Event event) {
        if (!over && wants(event.change()) && !waiting.offer(event)) {
            over = true;
        }
        seen = event.id();
    }

    boolean wants(Change change) {
        return change.kind() == Change.Kind.RESET || wanted.test(change);
    }

    /** The next that waits, or null after a time without any. */
    @Nullable
    Event next(Duration patience) throws InterruptedException {
        return waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    long from() {
        return from;
    }

    /** The latest change that was looked at for this reader. What of it is wanted waits, or was taken. */
    long seen() {
        return seen;
    }

    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
