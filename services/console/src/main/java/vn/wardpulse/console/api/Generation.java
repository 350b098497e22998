package vn.wardpulse.console.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Views of the roll-up that are shown, were shown, or are being built.
 *
 * @param state building, complete or retired
 * @param reason first, redefined, asked or lost
 * @param by who asked for it; null if nobody did
 * @param completed null while it is being built
 * @param taken of the records that it has to take in, those that it has
 */
public record Generation(
        int number,
        String state,
        boolean shown,
        String reason,
        @Nullable String by,
        Instant begun,
        @Nullable Instant completed,
        long taken,
        long records) {}
