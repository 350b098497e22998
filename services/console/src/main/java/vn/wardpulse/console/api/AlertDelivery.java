package vn.wardpulse.console.api;

import org.jspecify.annotations.Nullable;

/**
 * A letter or a post about one of the visitor's alerts.
 *
 * @param alert position that names the alert
 * @param channel {@code email} or {@code webhook}
 */
public record AlertDelivery(
        long alert,
        String channel,
        String state,
        int attempts,
        @Nullable String problem) {}
