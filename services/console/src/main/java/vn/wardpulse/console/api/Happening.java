package vn.wardpulse.console.api;

import java.time.Instant;
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

    public String who() {
        return byName == null ? by : byName;
    }
}
