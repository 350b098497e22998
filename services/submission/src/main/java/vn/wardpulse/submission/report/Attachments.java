package vn.wardpulse.submission.report;

import java.util.Objects;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.submission.attachment.AttachmentsView;
import vn.wardpulse.submission.attachment.Folders;
import vn.wardpulse.submission.attachment.Inspected;
import vn.wardpulse.submission.attachment.KeptAttachment;
import vn.wardpulse.submission.attachment.Opened;
import vn.wardpulse.submission.attachment.Upload;
import vn.wardpulse.web.Reader;

/**
 * The files of a report. They can come and go as long as a draft can be kept; what was handed in with a version stays,
 * and goes with the next one too unless it is taken out.
 */
final class Attachments {

    private final SettledClock clock;
    private final TransactionTemplate transaction;
    private final Reports reports;
    private final Desk desk;
    private final Folders folders;

    Attachments(SettledClock clock, TransactionTemplate transaction, Reports reports, Desk desk, Folders folders) {
        this.clock = clock;
        this.transaction = transaction;
        this.reports = reports;
        this.desk = desk;
        this.folders = folders;
    }

    AttachmentsView list(Reader reader, Obligation obligation) {
        Desk.File file = readable(reader, obligation);
        return folders.view(file.attachments(), file.keepable());
    }

    /** Lets a file go with the next version. It is looked at before the report is locked, for that may take a while. */
    KeptAttachment add(Reader reader, Obligation obligation, Upload upload) {
        Call call = Call.plain(reader, obligation);
        Desk.File seen = desk.open(reader, reports.find(obligation), obligation, clock.now());
        Submissions.demandKeepable(call, seen);
        Inspected inspected = folders.inspect(seen.folder(), upload);
        return change(call, file -> folders.add(file.folder(), inspected, file.now(), file.reader()));
    }

    /** Takes a file out of what is handed in next. */
    KeptAttachment drop(Reader reader, Obligation obligation, long id) {
        return change(Call.plain(reader, obligation), file -> folders.drop(file.folder(), id));
    }

    /** A file that went with a version is there for all in reach, one of a draft for those who see drafts. */
    Opened open(Reader reader, Obligation obligation, long id) {
        Desk.File file = readable(reader, obligation);
        return folders.open(file.folder(), id, file.maySeeDraft());
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
