package vn.wardpulse.submission.task;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Attachment;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.submission.attachment.AttachmentView;
import vn.wardpulse.submission.attachment.KeptAttachment;

/** What is told in one go, checked: figures by channel, words, and the files that go with them. */
record Telling(List<ChannelCount> counts, @Nullable String words, List<KeptAttachment> files) {

    boolean empty() {
        return counts.isEmpty() && words == null && files.isEmpty();
    }

    boolean same(Told told) {
        return counts.equals(told.counts())
                && Objects.equals(words, told.words())
                && files.stream()
                        .map(KeptAttachment::id)
                        .toList()
                        .equals(told.attachments().stream()
                                .map(AttachmentView::id)
                                .toList());
    }

    /** The files as the log tells of them. */
    List<Attachment> listed() {
        return files.stream().map(KeptAttachment::file).toList();
    }
}
