package vn.wardpulse.notification.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a letter is. All but the first two are for good. */
public enum DeliveryState {
    WAITING,
    /** The mail server is being spoken to. */
    SENDING,
    /** The mail server has taken it over. */
    SENT,
    /** The person wants none, or has no address any more. */
    UNWANTED,
    /** The mail server never will take it. */
    REFUSED,
    /** The mail server did not take it in all attempts. */
    FAILED,
    /** Perhaps sent, and therefore not sent again; for a person to find out. */
    UNKNOWN,
    /** No mail server is set up. */
    NOT_CONFIGURED;

    @JsonValue
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
