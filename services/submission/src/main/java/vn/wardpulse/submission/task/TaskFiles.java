package vn.wardpulse.submission.task;

import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.AttachmentsView;
import vn.wardpulse.submission.attachment.Folder;
import vn.wardpulse.submission.attachment.Folders;
import vn.wardpulse.submission.attachment.Inspected;
import vn.wardpulse.submission.attachment.KeptAttachment;
import vn.wardpulse.submission.attachment.Opened;
import vn.wardpulse.submission.attachment.Upload;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/**
 * The files of what a unit tells of a task. Whoever tells adds them and takes them out; they go with what is told next,
 * and are there from then on for all who read it.
 */
final class TaskFiles {

    private final Slots slots;
    private final Folders folders;
    private final AttachmentTable attachments;
    private final ToldTable told;
    private final TransactionTemplate transaction;

    TaskFiles(
            Slots slots,
            Folders folders,
            AttachmentTable attachments,
            ToldTable told,
            TransactionTemplate transaction) {
        this.slots = slots;
        this.folders = folders;
        this.attachments = attachments;
        this.told = told;
        this.transaction = transaction;
    }

    AttachmentsView list(Reader reader, Folder.OfTask folder) {
        OpenSlot opened = readable(reader, folder);
        boolean tells = opened.mayTell(folder.of().unit());
        return folders.view(
                tells ? attachments.ofDraft(folder) : attachments.ofVersion(folder, latest(opened, folder)), tells);
    }

    private int latest(OpenSlot opened, Folder.OfTask folder) {
        return switch (folder.act()) {
            case REPORT ->
                opened.rows().stream()
                        .filter(row -> row.occurrence().equals(folder.of()))
                        .mapToInt(Row::latest)
                        .max()
                        .orElse(0);
            case ADDITION -> told.latestAddition(folder.of());
        };
    }

    /** A name goes into the log with the file, so it must not hold a person's number or address any more than words. */
    KeptAttachment add(Reader reader, Folder.OfTask folder, Upload upload) {
        OpenSlot opened = tellable(reader, folder);
        Inspected inspected = folders.inspect(folder, upload);
        String name = inspected.file().name();
        List<Fault> faults = PersonalData.faults(name, name);
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-attachment", faults);
        }
        return Objects.requireNonNull(
                transaction.execute(status -> folders.add(folder, inspected, opened.now(), reader)));
    }

    KeptAttachment drop(Reader reader, Folder.OfTask folder, long id) {
        tellable(reader, folder);
        return Objects.requireNonNull(transaction.execute(status -> folders.drop(folder, id)));
    }

    Opened open(Reader reader, Folder.OfTask folder, long id) {
        OpenSlot opened = readable(reader, folder);
        return folders.open(folder, id, opened.mayTell(folder.of().unit()));
    }

    private OpenSlot readable(Reader reader, Folder.OfTask folder) {
        Occurrence of = folder.of();
        OpenSlot opened = slots.open(reader, of.task(), of.slot());
        opened.reach().demand(opened.mayRead() && opened.shows(of.unit()), "unit/" + of.unit());
        return demandPart(opened, folder);
    }

    private OpenSlot tellable(Reader reader, Folder.OfTask folder) {
        Occurrence of = folder.of();
        OpenSlot opened = slots.open(reader, of.task(), of.slot());
        opened.reach().demand(opened.mayTell(of.unit()), "unit/" + of.unit());
        return demandPart(opened, folder);
    }

    private static OpenSlot demandPart(OpenSlot opened, Folder.OfTask folder) {
        UnitId unit = folder.of().unit();
        if (!opened.has(folder.act(), unit)) {
            throw Refused.notFound("slots/" + folder.of());
        }
        return opened;
    }
}
