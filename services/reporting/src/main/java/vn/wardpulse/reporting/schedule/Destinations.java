package vn.wardpulse.reporting.schedule;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a schedule's files go.
 *
 * @param folder under the root that the installation sets; null for none
 * @param people sign-in names of those who get them by e-mail
 * @param webhooks receivers of the owner's, which notification knows
 */
record Destinations(@Nullable String folder, List<String> people, List<UUID> webhooks) {

    Destinations {
        people = List.copyOf(people);
        webhooks = List.copyOf(webhooks);
    }
}
