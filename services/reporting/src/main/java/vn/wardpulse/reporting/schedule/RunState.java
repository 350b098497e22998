package vn.wardpulse.reporting.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a run is. All but the first are for good. */
enum RunState {
    WAITING,
    /** Its files are made, and said to be delivered. */
    MADE,
    FAILED;

    @JsonValue
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
