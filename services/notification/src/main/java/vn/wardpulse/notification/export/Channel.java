package vn.wardpulse.notification.export;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The ways by which files leave. */
enum Channel {
    FOLDER,
    EMAIL,
    WEBHOOK;

    /** Whether a place gets the same thing once, however often it is put there. */
    boolean knowsRepetitions() {
        return this != EMAIL;
    }

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
