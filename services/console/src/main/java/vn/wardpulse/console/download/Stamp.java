package vn.wardpulse.console.download;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Reporting;

/**
 * Which figures a page shows.
 *
 * @param at how far they are
 * @param generation of the views that they come from; null where they are of the past
 * @param change the latest that is in them; empty where they are of the past
 */
public record Stamp(@Nullable Instant at, @Nullable String generation, String change) {

    public static Stamp of(Reporting.Stamped stamped) {
        return new Stamp(
                stamped.figures().isEmpty()
                        ? null
                        : stamped.figures().getFirst().at(),
                stamped.generation(),
                stamped.change() == null ? "" : stamped.change());
    }
}
