package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of one of the visitor's schedules at one place, or on its way there.
 *
 * @param channel {@code folder}, {@code email} or {@code webhook}
 * @param place where exactly it went; null where it did not
 * @param kept whether its bytes can still be downloaded
 */
public record FileDelivery(
        UUID id,
        UUID schedule,
        String name,
        Instant due,
        String format,
        String fileName,
        long size,
        String sha256,
        String channel,
        String target,
        @Nullable String place,
        String state,
        int attempts,
        @Nullable Instant at,
        @Nullable String problem,
        boolean kept) {

    /**
     * Where this installation can send files to.
     *
     * @param largestAttachment in bytes
     */
    public record Places(boolean folder, boolean email, long largestAttachment) {}
}
