package vn.wardpulse.notification.export;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.notification.person.Language;

/**
 * One file on its way to one place.
 *
 * @param target folder, sign-in name or receiver, as the schedule says it
 * @param attempts that were made, this one included
 * @param person who gets it by e-mail, as they are known now; null where it goes elsewhere or they are not known
 */
@SuppressWarnings("ArrayRecordComponent") // as they are sent, and nobody changes them
record FileDelivery(
        UUID id,
        ExportMade made,
        byte[] bytes,
        Channel channel,
        String target,
        int attempts,
        @Nullable Addressed person) {

    /** @param email null where they have none */
    record Addressed(String displayName, @Nullable String email, Language language, boolean optedOut) {}
}
