package vn.wardpulse.catalogue.wards;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a ward wants done with a group, as it came in.
 *
 * @param kind of a new one; nothing else changes it
 * @param from first day on which it stands, or bears its new name
 * @param to first day on which it stands no more; null takes an end back
 */
record GroupWish(
        @Schema(allowableValues = {"residential_group", "party_cell"}) @Nullable
        String kind,

        @Nullable WishedName name,
        @Schema(type = "string", format = "date") @Nullable String from,
        @Schema(type = "string", format = "date") @Nullable String to) {

    /** @param en where it is left out the Vietnamese name serves in both languages */
    record WishedName(@Nullable String vi, @Nullable String en) {}
}
