package vn.wardpulse.submission.report;

import java.util.List;
import vn.wardpulse.submission.attachment.AttachmentSettings;
import vn.wardpulse.submission.attachment.KeptAttachment;

/**
 * The files of a report: those that go with its next version, or for readers who do not see drafts, those of the latest.
 *
 * @param mayChange whether this reader may add and remove files now
 * @param largest how many bytes one may have
 * @param most how many there may be
 */
record AttachmentsView(List<AttachmentView> attachments, boolean mayChange, long largest, int most) {

    static AttachmentsView of(List<KeptAttachment> kept, boolean mayChange, AttachmentSettings limits) {
        return new AttachmentsView(
                kept.stream().map(AttachmentView::of).toList(),
                mayChange,
                limits.largest().toBytes(),
                limits.most());
    }
}
