package vn.wardpulse.notification.export;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.notification.mail.DeliveryState;

/**
 * A file at one place, or on its way there.
 *
 * @param due moment for which it was made
 * @param sha256 of the bytes that are sent, in every attempt the same
 * @param target folder, sign-in name or receiver, as the schedule says it
 * @param place where exactly: the file's path, the person's address or the receiver's, as it was when it was sent
 * @param at when the state was reached; absent while it is under way
 * @param problem what went wrong in the last attempt
 * @param kept whether its bytes can still be downloaded
 */
record ShownDelivery(
        UUID id,
        UUID schedule,
        String name,
        UUID run,
        UUID file,
        Instant due,
        @Schema(example = "xlsx") String format,
        String fileName,
        long size,
        String sha256,
        @Schema(type = "string", example = "folder") Channel channel,
        String target,
        @Nullable String place,
        @Schema(type = "string", example = "sent") DeliveryState state,
        int attempts,
        @Nullable Instant at,
        @Nullable String problem,
        boolean kept) {}
