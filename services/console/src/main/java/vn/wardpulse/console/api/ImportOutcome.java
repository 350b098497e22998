package vn.wardpulse.console.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an import changes in the catalogue.
 *
 * @param changes the first of them
 * @param tree what that comes to for the tree of units; null where the files say nothing of it
 */
public record ImportOutcome(
        @Nullable String id,
        boolean dryRun,
        List<Change> changes,
        @Nullable Counts counts,
        @Nullable TreeEffects tree) {

    public record Change(
            String kind,
            String key,
            String change,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    public record Counts(int added, int changed, int unchanged) {}
}
