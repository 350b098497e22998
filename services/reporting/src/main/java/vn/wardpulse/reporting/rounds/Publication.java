package vn.wardpulse.reporting.rounds;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for when a result is published. Everything may be missing until it is looked at.
 *
 * @param snapshot number of the snapshot that it is to rest on
 * @param reason why there is to be another one; needed where the round has a result
 */
@Schema(name = "RoundPublication")
record Publication(
        @Schema(example = "3") @Nullable Integer snapshot,

        @Schema(example = "Đính chính điểm thưởng theo biên bản ngày 20/11/2023.") @Nullable
        String reason) {

    @Nullable
    String reasonOrNone() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
