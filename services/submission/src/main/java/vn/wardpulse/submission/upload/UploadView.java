package vn.wardpulse.submission.upload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload, and how far it is.
 *
 * @param state receiving while its rows come in, working while its reports are dealt with, done, or broken-off if it
 *     could not be read to its end
 * @param rows that came in so far
 * @param reports that they belong to
 * @param taken of these: went into their drafts, and were handed in if that was asked for; or would have
 * @param refused of these: left as they were
 * @param faults on record so far
 */
record UploadView(
        UUID id,
        boolean dryRun,
        boolean handIn,
        String state,
        Instant received,
        @Nullable Instant ended,
        long rows,
        long reports,
        long taken,
        long refused,
        long faults) {}
