package vn.wardpulse.submission.upload;

import java.util.List;
import org.springframework.http.HttpStatus;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.figures.Checked;
import vn.wardpulse.submission.report.Drafts;
import vn.wardpulse.submission.report.OpenReport;
import vn.wardpulse.submission.upload.UploadTable.Waiting;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Brings the rows of a report into its draft, and hands it in if that was asked for: all of it, or nothing. */
final class Taking {

    /** More rows than any form has places for. */
    static final int MOST_ROWS = 2_000;

    private final Drafts drafts;

    Taking(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Takes the rows of one report.
     *
     * @throws NotTaken with everything that is wrong
     * @throws Refused if it may well be taken when it is tried again
     */
    void take(Waiting waiting, List<PlacedRow> placed) {
        ReportRows rows = new ReportRows(placed);
        try {
            demandNone(waiting, placed.size() > MOST_ROWS ? List.of(tooMany(placed.getLast())) : rows.faults());
            Obligation obligation = placed.getFirst().obligation();
            OpenReport report = drafts.lookToChange(waiting.reader(), obligation, null);
            Checked checked = report.check().part(rows.lines());
            demandNone(waiting, checked.faults().stream().map(rows::placed).toList());
            List<ReportedFigure> draft = report.together(checked.figures());
            if (waiting.handIn()) {
                demandNone(
                        waiting,
                        report.check().open(draft).stream().map(rows::placed).toList());
            }
            if (!waiting.dryRun()) {
                drafts.change(waiting.reader(), obligation, report.view().revision(), figures -> draft);
                if (waiting.handIn()) {
                    drafts.handIn(waiting.reader(), obligation);
                }
            }
        } catch (Refused refused) {
            if (passes(refused)) {
                throw refused;
            }
            throw new NotTaken(
                    waiting, refused.faults().stream().map(rows::placed).toList());
        }
    }

    /** The room has only just started, or somebody saved the report at the same moment. */
    private static boolean passes(Refused refused) {
        return refused.status().is5xxServerError() || refused.status() == HttpStatus.PRECONDITION_FAILED;
    }

    private static RowFault tooMany(PlacedRow row) {
        return new RowFault(
                row.number(),
                Fault.error(
                        "too-many-rows",
                        row.number() + ":indicator",
                        "Báo cáo %s có quá %d dòng trong tệp. Mỗi chỉ tiêu và kênh chỉ giữ một dòng."
                                .formatted(row.obligation(), MOST_ROWS),
                        "The file has more than %d rows of report %s. Keep one for each indicator and channel."
                                .formatted(MOST_ROWS, row.obligation())));
    }

    private static void demandNone(Waiting waiting, List<RowFault> faults) {
        if (!faults.isEmpty()) {
            throw new NotTaken(waiting, faults);
        }
    }
}
