package vn.wardpulse.reporting.generations;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.view.RebuildAsked;
import vn.wardpulse.reporting.catalogue.Shown;

@Schema(description = "One run of the roll-up over the whole log, with views of its own")
record ToldGeneration(
        @Schema(example = "2") int number,

        @Schema(
                description = "retired: a newer one is complete",
                allowableValues = {"building", "complete", "retired"})
        String state,

        @Schema(description = "Whether answers come from it")
        boolean shown,

        @Schema(
                description = "Why it was begun",
                allowableValues = {"first", "redefined", "asked", "lost"})
        String reason,

        @Schema(description = "The request that it answers; left out if nobody asked") @Nullable
        UUID request,

        @Schema(description = "Who asked", example = "quantri") @Nullable
        String by,

        @Schema(description = "Up to this position of the catalogue's log it takes indicators that are redefined")
        long boundary,

        Instant begun,

        @Schema(description = "Left out while it is being built") @Nullable
        Instant completed,

        @Schema(description = "Records of the log that it has taken in")
        long taken,

        @Schema(description = "Of so many; 0 while nobody has counted")
        long records) {

    static ToldGeneration of(Generation generation, Shown shown) {
        RebuildAsked asked = generation.asked();
        return new ToldGeneration(
                generation.number(),
                word(generation.state()),
                generation.number() == shown.generation(),
                word(generation.reason()),
                asked == null ? null : asked.id(),
                asked == null ? null : asked.by(),
                generation.boundary(),
                generation.begun(),
                generation.completed(),
                generation.taken(),
                generation.records());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
