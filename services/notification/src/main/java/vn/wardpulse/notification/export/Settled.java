package vn.wardpulse.notification.export;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.notification.mail.DeliveryState;

/**
 * What came of an attempt.
 *
 * @param state for good; null if it is to be tried again
 * @param place where it went in the end, such as an address; null where it did not get so far
 */
record Settled(
        @Nullable DeliveryState state,
        @Nullable String place,
        @Nullable String problem) {

    static Settled sent(@Nullable String place) {
        return new Settled(DeliveryState.SENT, place, null);
    }

    static Settled as(DeliveryState state, @Nullable String place, @Nullable String problem) {
        return new Settled(state, place, problem);
    }

    static Settled notNow(@Nullable String place, String problem) {
        return new Settled(null, place, problem);
    }
}
