package vn.wardpulse.reporting.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.reporting.changes.Change;
import vn.wardpulse.reporting.changes.ChangeLog;

/** Tells one reader what it wants to hear: first what it missed, from the table, then what comes. */
final class Telling {

    private static final int PAGE = 500;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Subscription subscription;
    private final ChangeLog changes;
    private final StreamSettings settings;
    private final EventWriter out;
    private long told;

    Telling(Subscription subscription, ChangeLog changes, StreamSettings settings, EventWriter out) {
        this.subscription = subscription;
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
            told = subscription.from();
            out.alive(told);
        } else {
            resume(after);
        }
        while (!subscription.isOver()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return;
            }
            long seen = subscription.seen();
            Event event = subscription.next(least(settings.heartbeat(), Duration.ofNanos(left)));
            if (event != null) {
                tellAllThatWaits(event);
            } else {
                told = Math.max(told, seen);
                out.alive(told);
            }
        }
    }

    /** What comes close together goes out together: with many readers each packet counts, not each event. */
    private void tellAllThatWaits(Event first) throws IOException, InterruptedException {
        for (Event event = first; event != null; event = subscription.next(Duration.ZERO)) {
            tell(event);
        }
        out.flush();
    }

    private void resume(long after) throws IOException {
        if (!complete(after)) {
            told = Math.max(subscription.from(), changes.last());
            out.reset(told);
            return;
        }
        told = after;
        out.alive(told);
        while (told < subscription.from() && !subscription.isOver()) {
            List<Change.Numbered> page = changes.after(told, PAGE);
            for (Change.Numbered change : page) {
                if (subscription.wants(change.change())) {
                    tell(Event.of(change));
                }
                told = Math.max(told, change.id());
            }
            out.flush();
            if (page.isEmpty()) {
                return;
            }
        }
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

    /** What is read from the table may reach past the subscription's beginning and then comes a second time. */
    private void tell(Event event) throws IOException {
        if (event.id() > told) {
            out.event(event);
            told = event.id();
        }
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
