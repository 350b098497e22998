package vn.wardpulse.submission.attachment;

import java.util.List;

/**
 * The files of a folder: those that go with its next version, or for readers who do not see drafts, those of the latest.
 *
 * @param mayChange whether this reader may add and remove files now
 * @param largest how many bytes one may have
 * @param most how many there may be
 */
public record AttachmentsView(List<AttachmentView> attachments, boolean mayChange, long largest, int most) {

    static AttachmentsView of(List<KeptAttachment> kept, boolean mayChange, AttachmentSettings limits) {
        return new AttachmentsView(
                kept.stream().map(AttachmentView::of).toList(),
                mayChange,
                limits.largest().toBytes(),
                limits.most());
    }
}
