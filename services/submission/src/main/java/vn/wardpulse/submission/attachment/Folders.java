package vn.wardpulse.submission.attachment;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/**
 * Puts files into folders and takes them out. Who may do what with which folder, and when, is for those to say whose it
 * is. A file overwrites nothing that anybody types, so it asks for no revision and makes none out of date.
 */
public final class Folders {

    private final Inspection inspection;
    private final AttachmentTable table;

    Folders(Inspection inspection, AttachmentTable table) {
        this.inspection = inspection;
        this.table = table;
    }

    /** Looks at a file. It may take a while, so nothing should be locked meanwhile. */
    public Inspected inspect(Folder folder, Upload upload) {
        return inspection.inspect(upload, table.ofDraft(folder).size());
    }

    /** Lets a file go with the next version; the same one under the same name is there already. Wants a transaction. */
    public KeptAttachment add(Folder folder, Inspected inspected, Instant at, Reader by) {
        table.made(folder);
        List<KeptAttachment> there = table.ofDraft(folder);
        return there.stream()
                .filter(kept -> kept.file().equals(inspected.file()))
                .findFirst()
                .orElseGet(() -> {
                    inspection.crowded(there.size()).ifPresent(fault -> {
                        throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, fault);
                    });
                    return table.add(folder, inspected, at, by);
                });
    }

    /** Takes a file out of what is handed in next. Wants a transaction. */
    public KeptAttachment drop(Folder folder, long id) {
        table.lock(folder);
        return table.find(folder, id).filter(table::drop).orElseThrow(() -> notThere(id));
    }

    /** @param drafts whether also one that went with no version yet may be seen */
    public Opened open(Folder folder, long id, boolean drafts) {
        return table.find(folder, id)
                .filter(attachment -> attachment.handedIn() || drafts)
                .map(attachment -> new Opened(attachment, table.open(attachment)))
                .orElseThrow(() -> notThere(id));
    }

    public AttachmentsView view(List<KeptAttachment> kept, boolean mayChange) {
        return AttachmentsView.of(kept, mayChange, inspection.limits());
    }

    private static Refused notThere(long id) {
        return Refused.notFound("attachments/" + id);
    }
}
