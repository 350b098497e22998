package vn.wardpulse.alerting.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked to be told of, and how.
 *
 * @param watcher sign-in name of whose it is
 * @param webhook receiver of theirs, which notification knows; null where none is wanted
 * @param timing when they want to be told
 * @param timedAt when they last chose that, in real time
 * @param paused whether nothing is looked at for now
 * @param armed whether it was looked at before: what holds at the first look is the state of things and no news
 * @param toldAt when the last message was sent on its way, in real time
 */
public record Subscription(
        UUID id,
        String watcher,
        Wish wish,
        boolean email,
        @Nullable UUID webhook,
        Timing timing,
        Instant timedAt,
        boolean paused,
        boolean armed,
        Instant madeAt,
        @Nullable Instant toldAt) {

    Subscription with(Wanted.Sound wanted, Instant now) {
        boolean asBefore = armed && !paused && !wanted.paused() && wish.sameAs(wanted.wish());
        return new Subscription(
                id,
                watcher,
                wanted.wish(),
                wanted.email(),
                wanted.webhook(),
                wanted.timing(),
                timing.equals(wanted.timing()) ? timedAt : now,
                wanted.paused(),
                asBefore,
                madeAt,
                toldAt);
    }
}
