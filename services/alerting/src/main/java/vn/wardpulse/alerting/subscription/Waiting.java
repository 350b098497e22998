package vn.wardpulse.alerting.subscription;

import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * A subscription of which something waits to be told.
 *
 * @param since what waits longest, in real time
 */
public record Waiting(Subscription subscription, Instant since) {

    /** Whether its timing lets it be told now. */
    public boolean mayBeTold(ZonedDateTime now) {
        return subscription.timing().letsTell(since, subscription.timedAt(), now);
    }
}
