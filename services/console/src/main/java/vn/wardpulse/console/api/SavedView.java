package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table that somebody keeps under a name.
 *
 * @param query what reporting is asked, parameter by parameter
 * @param audience {@code me} or {@code reach}
 * @param mine whether the visitor saved it
 * @param covered whether the visitor sees all units that it names
 */
public record SavedView(
        UUID id,
        String name,
        @Nullable String description,
        Map<String, List<String>> query,
        String audience,
        String ownerName,
        boolean mine,
        boolean covered,
        long version,
        Instant changedAt) {

    public boolean shared() {
        return audience.equals("reach");
    }
}
