package vn.wardpulse.alerting.subscription;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked to be told of, and how.
 *
 * @param watcher sign-in name of whose it is
 * @param webhook receiver of theirs, which notification knows; null where none is wanted
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
        boolean paused,
        boolean armed,
        Instant madeAt,
        @Nullable Instant toldAt) {

    Subscription with(Wanted.Sound wanted) {
        boolean asBefore = armed && !paused && !wanted.paused() && wish.sameAs(wanted.wish());
        return new Subscription(
                id,
                watcher,
                wanted.wish(),
                wanted.email(),
                wanted.webhook(),
                wanted.paused(),
                asBefore,
                madeAt,
                toldAt);
    }
}
