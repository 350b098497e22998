package vn.wardpulse.notification.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a post is. All but the first two are for good. */
public enum PostState {
    WAITING,
    /** The receiver is being spoken to. */
    SENDING,
    /** The receiver has it. */
    SENT,
    /** The receiver does not want it, or its address is none that anything is sent to. */
    REFUSED,
    /** The receiver did not take it in all attempts. */
    FAILED;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
