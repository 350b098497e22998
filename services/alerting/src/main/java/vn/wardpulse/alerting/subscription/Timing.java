package vn.wardpulse.alerting.subscription;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants to be told, by the hours of their day.
 *
 * @param quietHours null where they may be told at any hour
 * @param digest null where they want to be told at once
 */
public record Timing(
        @Nullable QuietHours quietHours, @Nullable Digest digest) {

    /**
     * Whether what came to hold may be told now. It rests on nothing but these moments, so a digest that fell due while
     * nobody could tell it is told late, and never twice.
     *
     * @param waitingSince since when it waits to be told
     * @param setAt when somebody chose this timing: a digest that would have been due before is not made up for
     */
    boolean letsTell(Instant waitingSince, Instant setAt, ZonedDateTime now) {
        if (quietHours != null && quietHours.holdAt(now.toLocalTime())) {
            return false;
        }
        if (digest == null) {
            return true;
        }
        Instant due = digest.lastDue(now).toInstant();
        return !due.isBefore(waitingSince) && due.isAfter(setAt);
    }
}
