package vn.wardpulse.submission.history;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportEvent.HistoryRecorded;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.outbox.Cause;
import vn.wardpulse.outbox.Outbox;
import vn.wardpulse.submission.access.Reach;
import vn.wardpulse.submission.definition.DefinitionBook;
import vn.wardpulse.submission.report.History;
import vn.wardpulse.submission.report.Lateness;
import vn.wardpulse.submission.report.SettledClock;
import vn.wardpulse.web.Correlation;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/**
 * Brings a file of past figures in. A file with a fault changes nothing; a sound one is written in batches, and to
 * repeat it, also after a crash half-way, adds nothing twice.
 */
final class HistoryImport {

    private static final int BATCH = 200;

    private final SettledClock clock;
    private final DefinitionBook book;
    private final PastReports reports;
    private final History history;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final int mostFaults;

    HistoryImport(
            SettledClock clock,
            DefinitionBook book,
            PastReports reports,
            History history,
            Outbox outbox,
            TransactionTemplate transaction,
            int mostFaults) {
        this.clock = clock;
        this.book = book;
        this.reports = reports;
        this.history = history;
        this.outbox = outbox;
        this.transaction = transaction;
        this.mostFaults = mostFaults;
    }

    /**
     * @param recorded reports that got figures, or would get them
     * @param unchanged reports that had the same figures already
     */
    record Outcome(int recorded, int unchanged, boolean dryRun) {}

    Outcome bring(Reader reader, InputStream file, String source, boolean dryRun) {
        Instant now = clock.now();
        Reach reach = new Reach(book.current(), Lateness.day(now));
        FaultList faults = new FaultList(mostFaults);
        FaultList outOfReach = new FaultList(mostFaults);
        PastFigures figures = new PastFile(reach, reader, faults, outOfReach).read(file);
        if (!outOfReach.isEmpty()) {
            throw new Refused(HttpStatus.FORBIDDEN, "out-of-reach", outOfReach.all());
        }
        List<PastFigures.Report> past = figures.reports();
        transaction.executeWithoutResult(status -> past.forEach(report -> reports.lock(report.obligation())
                .filter(PastReports.Known::owed)
                .ifPresent(known -> faults.add(
                        figures.line(report.obligation()),
                        "period",
                        "already-owed",
                        "Kỳ này đơn vị đã báo cáo trong hệ thống (%s). Muốn sửa, hãy đính chính báo cáo đó."
                                .formatted(report.obligation()),
                        "This period is reported in the system (%s). To change it, correct that report."
                                .formatted(report.obligation())))));
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-file", faults.all());
        }
        Cause cause = new Cause(now, reader.name(), Correlation.current());
        int recorded = 0;
        for (int from = 0; from < past.size(); from += BATCH) {
            List<PastFigures.Report> batch = past.subList(from, Math.min(from + BATCH, past.size()));
            recorded += Objects.requireNonNull(
                    transaction.execute(status -> record(reader, batch, source, cause, reach, dryRun)));
        }
        return new Outcome(recorded, past.size() - recorded, dryRun);
    }

    private int record(
            Reader reader, List<PastFigures.Report> batch, String source, Cause cause, Reach reach, boolean dryRun) {
        List<Long> rows = new ArrayList<>();
        List<Function<EventHead, ReportEvent>> events = new ArrayList<>();
        int changed = 0;
        for (PastFigures.Report report : batch) {
            Optional<PastReports.Known> known = reports.lock(report.obligation());
            List<ReportedFigure> merged = reports.merged(report, known);
            if (known.isPresent() && (known.get().owed() || reports.same(known.get(), merged))) {
                continue;
            }
            changed++;
            if (!dryRun) {
                int version = known.map(PastReports.Known::latest).orElse(0) + 1;
                rows.add(reports.add(
                        report.obligation(),
                        PastFile.windowLast(
                                reach.definitions(),
                                report.form(),
                                report.obligation().period()),
                        known,
                        merged,
                        cause.at(),
                        reader.name(),
                        reader.displayName()));
                events.add(head -> new HistoryRecorded(head, report.obligation(), version, merged, source));
            }
        }
        List<ReportEvent> said = outbox.append(Topics.REPORTS, cause, events);
        List<History.Happened> happened = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            happened.add(new History.Happened(rows.get(i), reader.displayName(), said.get(i)));
        }
        history.add(happened);
        return changed;
    }
}
