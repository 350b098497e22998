package vn.wardpulse.reporting.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.changes.ChangeLog;
import vn.wardpulse.reporting.reach.Reach;
import vn.wardpulse.reporting.stream.Subscription.Answer;

/** Tells one reader what it wants to hear: first what it missed, from the table, then what comes. */
final class Telling {

    private static final int PAGE = 500;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Subscription subscription;
    private final Reach reach;
    private final ChangeLog changes;
    private final StreamSettings settings;
    private final EventWriter out;
    /** The last change that the reader knows, or need not know. */
    private long known;

    Telling(Subscription subscription, Reach reach, ChangeLog changes, StreamSettings settings, EventWriter out) {
        this.subscription = subscription;
        this.reach = reach;
        this.changes = changes;
        this.settings = settings;
        this.out = out;
    }

    /**
     * Goes on until the reader is gone, too slow, or its time is up.
     *
     * @param after the last change that the reader knows; null to begin now
     */
    void until(Duration lifetime, @Nullable Long after) throws IOException, InterruptedException {
        long end = System.nanoTime() + least(lifetime, LONGEST).toNanos();
        if (after == null) {
            known = subscription.from();
            out.alive(known);
        } else {
            resume(after);
        }
        while (!subscription.isOver()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            long seen = subscription.seen();
            Answer answer = subscription.next(least(settings.heartbeat(), Duration.ofNanos(left)));
            if (answer != null) {
                tellAllThatWaits(answer);
            } else {
                known = Math.max(known, seen);
                out.alive(known);
            }
        }
    }

    /** What waits goes out together: with many readers each packet counts, not each event. */
    private void tellAllThatWaits(Answer first) throws IOException, InterruptedException {
        for (Answer answer = first; answer != null; answer = subscription.next(Duration.ZERO)) {
            Gathered unknown = answer.from().after(known);
            if (unknown == answer.from()) {
                out.events(answer.text());
                known = unknown.last();
            } else if (unknown != null) {
                tell(unknown);
            }
        }
        out.flush();
    }

    /** Tells what was missed, up to where the subscription begins. */
    private void resume(long after) throws IOException {
        if (!complete(after)) {
            known = Math.max(subscription.from(), changes.last());
            out.reset(known);
            return;
        }
        known = after;
        out.alive(known);
        while (known < subscription.from() && !subscription.isOver()) {
            List<Change.Numbered> page = changes.between(known, subscription.from(), PAGE);
            if (page.isEmpty()) {
                return;
            }
            tell(Gathered.of(page));
            out.flush();
        }
    }

    private void tell(Gathered unknown) throws IOException {
        Question question = subscription.question();
        byte[] answer = unknown.answer(question, reach.latest(question.bound()));
        if (answer != null) {
            out.events(answer);
        }
        known = unknown.last();
    }

    /** Whether everything after this change is still there and not too much. */
    private boolean complete(long after) {
        long last = changes.last();
        if (after < 0 || after > last || last - after > settings.resume()) {
            return false;
        }
        OptionalLong oldest = changes.oldest();
        return after == last || oldest.isPresent() && oldest.getAsLong() <= after + 1;
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
