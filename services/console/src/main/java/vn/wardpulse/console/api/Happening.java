package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a report's history. */
public record Happening(
        Instant at,
        String by,
        @Nullable String byName,
        String act,
        int version,
        @Nullable String reason,
        @Nullable String document,
        long position) {

    /** Whether a version came in by it. */
    public boolean handsIn() {
        return version > 0
                && List.of("submitted", "corrected", "received-on-paper").contains(act);
    }

    public String who() {
        return byName == null ? by : byName;
    }
}
