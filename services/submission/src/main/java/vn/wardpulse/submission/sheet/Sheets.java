package vn.wardpulse.submission.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.report.Drafts;
import vn.wardpulse.submission.report.OpenReport;
import vn.wardpulse.submission.workbook.Grid;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

/**
 * Forms as spreadsheets, out and in. What is uploaded only ever becomes a draft: to hand a report in stays an act of its
 * own. A line that is left blank in the sheet leaves the draft's line as it is.
 */
final class Sheets {

    private final Drafts drafts;

    Sheets(Drafts drafts) {
        this.drafts = drafts;
    }

    /** A sheet, and the revision of the report that it shows. */
    record Written(byte[] content, long revision) {}

    /**
     * What somebody uploads.
     *
     * @param name of the file
     * @param seen the revision that they have seen; null if any will do
     */
    record Upload(
            Reader reader, Obligation obligation, @Nullable Long seen, String name, byte[] content) {}

    /**
     * What came of a sheet in the report that it is of.
     *
     * @param outcome null where nothing of it was taken
     * @param faults why not
     */
    record Addressed(Obligation obligation, @Nullable SheetOutcome outcome, List<Fault> faults) {}

    /** How to go about an upload: whether to change anything, and whether also where something is wrong. */
    record Manner(boolean dryRun, boolean takeRight) {}

    Written write(Reader reader, Obligation obligation, Language language) {
        OpenReport report = drafts.look(reader, obligation);
        return new Written(
                new SheetWriter(report, language, new Prefill(report), Remarks.NONE).write(),
                report.view().revision());
    }

    SheetOutcome bring(Upload upload, Manner manner) {
        OpenReport report = open(upload);
        return take(upload.reader(), report, grid(upload), manner);
    }

    /** Brings a sheet into the report that it says it is of, onto whatever revision stands. */
    Addressed bring(Reader reader, String name, byte[] content, Manner manner) {
        Grid grid = Grid.read(name, content, Layout.SHEET);
        Obligation obligation = said(name, grid);
        try {
            return new Addressed(
                    obligation, take(reader, drafts.lookToChange(reader, obligation, null), grid, manner), List.of());
        } catch (Refused refused) {
            return new Addressed(obligation, null, refused.faults());
        }
    }

    private SheetOutcome take(Reader reader, OpenReport report, Grid grid, Manner manner) {
        FilledSheet sheet = SheetReading.read(report, grid);
        if (!sheet.sound() && !manner.takeRight()) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid-sheet",
                    sheet.findings().stream().map(Finding::fault).toList());
        }
        List<ReportedFigure> right = sheet.right();
        long revision = report.view().revision();
        if (!manner.dryRun() && !right.isEmpty()) {
            revision = drafts.change(reader, report.obligation(), revision, figures -> report.together(right))
                    .revision();
        }
        return new SheetOutcome(
                manner.dryRun(),
                revision,
                right.stream().map(figure -> figure.indicator().value()).toList(),
                sheet.wrong().stream().sorted().toList(),
                sheet.blank(),
                sheet.findings().stream().map(CellFault::of).toList());
    }

    /** The sheet once more, as it was filled in, with everything that is wrong marked and said where it is. */
    byte[] mark(Upload upload, Language language) {
        OpenReport report = open(upload);
        Grid grid = grid(upload);
        FilledSheet sheet = SheetReading.read(report, grid);
        return new SheetWriter(report, language, new Refill(grid), Remarks.of(sheet.findings(), language)).write();
    }

    private OpenReport open(Upload upload) {
        return drafts.lookToChange(upload.reader(), upload.obligation(), upload.seen());
    }

    /** The report that a sheet says it is of. */
    private static Obligation said(String name, Grid grid) {
        return Identity.in(grid).obligation().orElseThrow(() -> notOurs(name));
    }

    private static Grid grid(Upload upload) {
        Grid grid = Grid.read(upload.name(), upload.content(), Layout.SHEET);
        Obligation said = said(upload.name(), grid);
        if (!said.equals(upload.obligation())) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Fault.error(
                            "sheet-of-another-report",
                            upload.name(),
                            "Tệp này là biểu của báo cáo khác (%s). Chọn đúng tệp của đơn vị và kỳ này."
                                    .formatted(said),
                            "This sheet belongs to another report (%s). Choose the one of this unit and period."
                                    .formatted(said)));
        }
        return grid;
    }

    private static Refused notOurs(String name) {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Fault.error(
                        "not-a-form-sheet",
                        name,
                        "Tệp không phải là biểu tải từ hệ thống, hoặc là biểu kiểu cũ. Tải biểu về và chép số liệu sang.",
                        "This is not a sheet that was downloaded here, or one of an older layout. Download it again."));
    }
}
