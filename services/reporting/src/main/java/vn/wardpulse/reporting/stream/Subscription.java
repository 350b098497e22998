package vn.wardpulse.reporting.stream;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What waits for one reader. Offering never waits; a reader that is too slow loses its subscription instead. */
final class Subscription {

    /** Some changes, and what of them answers the question, as it is sent. */
    record Answer(Gathered from, byte[] text) {}

    private final Question question;
    private final BlockingQueue<Answer> waiting;
    private final long from;
    private volatile long seen;
    private volatile boolean over;

    /** @param from the latest change before the first that is offered */
    Subscription(Question question, int most, long from) {
        this.question = question;
        this.waiting = new ArrayBlockingQueue<>(most);
        this.from = from;
        this.seen = from;
    }

    /** @param text null if none of these changes answers the question */
    void offer(Gathered changes, byte @Nullable [] text) {
        if (!over && text != null && !waiting.offer(new Answer(changes, text))) {
            over = true;
        }
        seen = changes.last();
    }

    /** The next that waits, or null after a time without any. */
    @Nullable
    Answer next(Duration patience) throws InterruptedException {
        return waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    Question question() {
        return question;
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
