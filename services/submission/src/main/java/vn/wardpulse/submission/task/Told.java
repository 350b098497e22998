package vn.wardpulse.submission.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.submission.attachment.AttachmentView;
import vn.wardpulse.submission.attachment.KeptAttachment;

/**
 * What a unit said of a task, as it was said.
 *
 * @param version from 1
 * @param by sign-in name, which is nobody else's business
 * @param byName what people call them
 * @param attachments the files that went with it
 */
record Told(
        int version,
        Instant at,
        @JsonIgnore String by,
        String byName,
        @Nullable TaskState progress,
        List<ChannelCount> counts,
        @Nullable String words,
        List<AttachmentView> attachments) {

    Told with(List<KeptAttachment> files) {
        return new Told(
                version,
                at,
                by,
                byName,
                progress,
                counts,
                words,
                files.stream().map(AttachmentView::of).toList());
    }
}
