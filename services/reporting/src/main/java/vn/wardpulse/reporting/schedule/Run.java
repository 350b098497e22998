package vn.wardpulse.reporting.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.web.Fault;

/**
 * One time that a schedule was to make its files.
 *
 * @param due moment for which, on the domain's clock
 * @param by who asked for it; {@code system} if the schedule did
 * @param at when it came to an end, on the domain's clock; absent while it is under way
 * @param problem why there are no files
 */
record Run(
        UUID id,
        UUID schedule,
        Instant due,
        String by,
        @Schema(type = "string", example = "made") RunState state,
        @Nullable Instant at,
        @Nullable Fault problem,
        List<File> files) {

    /** @param sha256 of its bytes, in hexadecimal */
    record File(UUID file, String format, String name, long size, String sha256) {}
}
