package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where another system of the visitor wants to be told.
 *
 * @param secret only where it was just made
 */
public record Webhook(
        UUID id,
        String url,
        @Nullable String secret,
        @Nullable Last last) {

    /** The last that was sent to it. */
    public record Last(
            String state,
            boolean test,
            int attempts,
            Instant at,
            @Nullable String problem) {}
}
