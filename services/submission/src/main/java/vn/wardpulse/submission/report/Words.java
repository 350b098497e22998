package vn.wardpulse.submission.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.submission.attachment.KeptAttachment;

/**
 * What a version says beside its figures.
 *
 * @param narrative the report in words; null where there is none
 * @param attachments the files that go with it
 */
record Words(@Nullable String narrative, List<KeptAttachment> attachments) {

    /** The files as the log tells of them. */
    List<Attachment> listed() {
        return attachments.stream().map(KeptAttachment::file).toList();
    }
}
