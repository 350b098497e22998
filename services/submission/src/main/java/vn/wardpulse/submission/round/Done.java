package vn.wardpulse.submission.round;

import java.time.Instant;
import java.util.List;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.submission.attachment.AttachmentView;
import vn.wardpulse.submission.attachment.KeptAttachment;

/**
 * What somebody did with a sheet, as they did it.
 *
 * @param version from 1
 * @param by sign-in name
 * @param byName what people call them
 * @param attachments the files that went with it, as they are asked for
 */
record Done(int version, Instant at, String by, String byName, SheetAct act, List<AttachmentView> attachments) {

    Done with(List<KeptAttachment> files) {
        return new Done(
                version,
                at,
                by,
                byName,
                act,
                files.stream().map(AttachmentView::of).toList());
    }
}
