package vn.wardpulse.submission.report;

import java.time.Instant;
import java.util.List;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.Folder;

/** Writes down what an act left: the version with all that belongs to it, the report, its history, and the event. */
final class Register {

    private final Reports reports;
    private final FigureTable figures;
    private final AttachmentTable attachments;
    private final History history;
    private final Outbox outbox;

    Register(Reports reports, FigureTable figures, AttachmentTable attachments, History history, Outbox outbox) {
        this.reports = reports;
        this.figures = figures;
        this.attachments = attachments;
        this.history = history;
        this.outbox = outbox;
    }

    void write(Call call, Desk.File file, Act act, Decision.Accepted accepted) {
        Row row = file.row();
        Instant now = file.now();
        if (act instanceof Act.HandIn in) {
            add(row, accepted.after().versions().getLast(), call, in, now);
        }
        reports.settle(
                row,
                accepted.after(),
                act instanceof Act.Return(int version, String reason) ? reason : row.returnReason(),
                act instanceof Act.HandIn && !(act instanceof Act.Receive),
                now);
        ReportEvent event = outbox.append(Topics.REPORTS, call.cause(now), accepted.event());
        history.add(List.of(new History.Happened(row.id(), call.reader().displayName(), event)));
    }

    private void add(Row row, Version version, Call call, Act.HandIn in, Instant now) {
        reports.addVersion(
                row.id(),
                version,
                new Reports.HandedIn(
                        now,
                        call.reader().name(),
                        call.reader().displayName(),
                        in.words().narrative()));
        figures.add(row.id(), version.number(), in.figures());
        attachments.bind(
                new Folder.OfReport(row.id()), version.number(), in.words().attachments());
    }
}
