package vn.wardpulse.submission.report;

import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.Inspected;
import vn.wardpulse.submission.attachment.Inspection;
import vn.wardpulse.submission.attachment.KeptAttachment;
import vn.wardpulse.submission.attachment.Upload;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/**
 * The files of a report. They can come and go as long as a draft can be kept; what was handed in with a version stays,
 * and goes with the next one too unless it is taken out. A file overwrites nothing that anybody types, so it asks for no
 * revision and makes none out of date.
 */
final class Attachments {

    private final SettledClock clock;
    private final TransactionTemplate transaction;
    private final Reports reports;
    private final Desk desk;
    private final Inspection inspection;
    private final AttachmentTable table;

    Attachments(
            SettledClock clock,
            TransactionTemplate transaction,
            Reports reports,
            Desk desk,
            Inspection inspection,
            AttachmentTable table) {
        this.clock = clock;
        this.transaction = transaction;
        this.reports = reports;
        this.desk = desk;
        this.inspection = inspection;
        this.table = table;
    }

    /** A file on its way to a reader. */
    record Opened(KeptAttachment attachment, InputStream content) {}

    AttachmentsView list(Reader reader, Obligation obligation) {
        Desk.File file = readable(reader, obligation);
        return AttachmentsView.of(file.attachments(), file.keepable(), inspection.limits());
    }

    /**
     * Lets a file go with the next version; the same one under the same name is there already. It is looked at before the
     * report is locked, for that may take a while.
     */
    KeptAttachment add(Reader reader, Obligation obligation, Upload upload) {
        Call call = Call.plain(reader, obligation);
        Desk.File seen = desk.open(reader, reports.find(obligation), obligation, clock.now());
        Submissions.demandKeepable(call, seen);
        Inspected inspected = inspection.inspect(upload, seen.attachments().size());
        return change(call, file -> {
            List<KeptAttachment> there = file.attachments();
            return there.stream()
                    .filter(kept -> kept.file().equals(inspected.file()))
                    .findFirst()
                    .orElseGet(() -> add(file, inspected, there.size()));
        });
    }

    private KeptAttachment add(Desk.File file, Inspected inspected, int already) {
        inspection.crowded(already).ifPresent(fault -> {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, fault);
        });
        return table.add(file.row().id(), inspected, file.now(), file.reader());
    }

    /** Takes a file out of what is handed in next. */
    KeptAttachment drop(Reader reader, Obligation obligation, long id) {
        return change(Call.plain(reader, obligation), file -> {
            long report = file.row().id();
            return table.find(report, id)
                    .filter(attachment -> table.drop(report, attachment))
                    .orElseThrow(() -> Refused.notFound("attachments/" + id));
        });
    }

    /** A file that went with a version is there for all in reach, one of a draft for those who see drafts. */
    Opened open(Reader reader, Obligation obligation, long id) {
        Desk.File file = readable(reader, obligation);
        return table.find(file.row().id(), id)
                .filter(attachment -> attachment.handedIn() || file.maySeeDraft())
                .map(attachment -> new Opened(attachment, table.open(attachment)))
                .orElseThrow(() -> Refused.notFound("attachments/" + id));
    }

    private Desk.File readable(Reader reader, Obligation obligation) {
        Desk.File file = desk.open(reader, reports.find(obligation), obligation, clock.now());
        file.demandReadable();
        return file;
    }

    private KeptAttachment change(Call call, Function<Desk.File, KeptAttachment> work) {
        var now = clock.now();
        return Objects.requireNonNull(transaction.execute(status -> {
            Desk.File file = desk.open(call.reader(), reports.lock(call.obligation()), call.obligation(), now);
            Submissions.demandKeepable(call, file);
            return work.apply(file);
        }));
    }
}
