package vn.wardpulse.submission.attachment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A file that goes with a report, with what is told of a task, or with what is judged of a unit.
 *
 * @param id by which it is downloaded, and removed
 * @param type found by its content
 * @param size in bytes
 * @param at when it was sent
 * @param handedIn whether some version has it, so that it stays whatever becomes of the draft
 */
public record AttachmentView(
        @Schema(example = "17") long id,
        @Schema(example = "Biên bản họp tổ 12.pdf") String name,
        @Schema(example = "application/pdf") String type,
        @Schema(example = "48211") long size,

        @Schema(example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256,

        Instant at,
        String byName,
        boolean handedIn) {

    public static AttachmentView of(KeptAttachment kept) {
        return new AttachmentView(
                kept.id(),
                kept.file().name(),
                kept.file().type(),
                kept.file().size(),
                kept.file().sha256(),
                kept.at(),
                kept.byName(),
                kept.handedIn());
    }
}
