package vn.wardpulse.reporting.snapshots;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came of checking a snapshot.
 *
 * @param differences a part of them where there are very many
 */
record Proof(
        @Schema(description = "What is stored has the hash that its manifest says")
        boolean content,

        @Schema(description = "The manifest has the hash that was signed, and the signature is right")
        boolean signature,

        @Schema(description = "The snapshot before has the hash that this one names")
        boolean chain,

        @Schema(description = "Worked out anew from the log, everything comes out the same")
        boolean log,

        List<Difference> differences) {

    /**
     * One object that comes out otherwise from the log.
     *
     * @param section such as {@code cells}
     * @param key what the object is about
     * @param frozen null where there was none
     * @param logged null where there is none
     */
    record Difference(
            String section,
            String key,
            @Nullable JsonNode frozen,
            @Nullable JsonNode logged) {}

    Proof {
        differences = List.copyOf(differences);
    }
}
