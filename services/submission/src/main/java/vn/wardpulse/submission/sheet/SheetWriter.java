package vn.wardpulse.submission.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.SheetProtectionOption;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.submission.report.ObligationView;
import vn.wardpulse.submission.report.OpenReport;
import vn.wardpulse.submission.workbook.Place;

/**
 * Writes a report's form as a workbook of one protected sheet. The protection keeps slips away and nothing else: its
 * password is no secret, and what is uploaded is checked as if there were none.
 */
final class SheetWriter {

    private static final String PASSWORD = "wardpulse";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> MARKS = List.of(
            "Mã đơn vị · unit", "Mã biểu · form", "Kỳ · period", "Bản biểu mẫu · revision", "Kiểu biểu · layout");

    private final OpenReport report;
    private final Language language;
    private final Content content;
    private final Remarks remarks;

    SheetWriter(OpenReport report, Language language, Content content, Remarks remarks) {
        this.report = report;
        this.language = language;
        this.content = content;
        this.remarks = remarks;
    }

    byte[] write() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Wardpulse", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(Layout.SHEET);
            opening(sheet);
            marks(sheet);
            heads(sheet);
            LineWriter lines = new LineWriter(sheet, report, language, content, remarks);
            int row = Layout.FIRST_LINE;
            for (SheetLine line : SheetLine.of(report.asked())) {
                lines.write(line, row++);
            }
            page(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void opening(Worksheet sheet) {
        ObligationView owed = report.view().obligation();
        LocalDate due = owed.due();
        say(
                sheet,
                0,
                report.form()
                        .map(Form::name)
                        .map(language::name)
                        .orElse(owed.form().value()));
        sheet.style(0, 0).bold().fontSize(14).set();
        say(sheet, 1, language.say("Đơn vị: ", "Unit: ") + unit(owed));
        say(sheet, 2, language.say("Kỳ báo cáo: ", "Period: ") + owed.period());
        if (due != null) {
            say(sheet, 3, language.say("Hạn báo cáo: ", "Due: ") + DAY.format(due));
        }
        say(
                sheet,
                4,
                "Chỉ nhập vào các ô màu vàng. Ô để trống giữ nguyên số đã có trên hệ thống. Nộp tệp này ở trang phiếu.");
        say(
                sheet,
                5,
                "Fill in the yellow cells only. What is left blank stays as it is. Upload this file on the form's page.");
        sheet.style(5, 0).italic().fontColor("666666").set();
        if (!remarks.general().isEmpty()) {
            sheet.comment(0, 0, remarks.general());
            sheet.style(0, 0).bold().fontSize(14).fillColor(LineWriter.WRONG).set();
        }
    }

    private String unit(ObligationView owed) {
        return java.util.Optional.ofNullable(report.definitions().units().get(owed.unit()))
                .flatMap(unit -> unit.on(owed.windowLast()))
                .map(Unit.Spell::name)
                .map(language::name)
                .orElse(owed.unit().value());
    }

    private static void say(Worksheet sheet, int row, String text) {
        sheet.value(row, 0, PlainText.neutral(text));
    }

    /** By these values an upload is known again. */
    private void marks(Worksheet sheet) {
        List<String> values = Identity.of(report).values();
        for (int n = 0; n < values.size(); n++) {
            Place place = Layout.mark(n);
            sheet.value(place.row(), place.column() - 1, MARKS.get(n));
            sheet.value(place.row(), place.column(), values.get(n));
            sheet.range(place.row(), place.column() - 1, place.row(), place.column())
                    .style()
                    .fontSize(9)
                    .fontColor("666666")
                    .set();
        }
    }

    private static void heads(Worksheet sheet) {
        double height = 0;
        for (Column column : Column.values()) {
            int at = column.ordinal();
            sheet.width(at, column.width());
            sheet.value(Layout.HEAD, at, column.vi());
            sheet.value(Layout.HEAD_EN, at, column.en());
            height = Math.max(height, Math.max(Layout.height(column.vi(), column), Layout.height(column.en(), column)));
            String side = column.number() ? "right" : "left";
            sheet.style(Layout.HEAD, at)
                    .bold()
                    .wrapText(true)
                    .fillColor("E8EDF2")
                    .horizontalAlignment(side)
                    .set();
            sheet.style(Layout.HEAD_EN, at)
                    .italic()
                    .fontSize(9)
                    .wrapText(true)
                    .fillColor("E8EDF2")
                    .borderStyle(org.dhatim.fastexcel.BorderSide.BOTTOM, "thin")
                    .horizontalAlignment(side)
                    .set();
        }
        sheet.rowHeight(Layout.HEAD, height);
        sheet.rowHeight(Layout.HEAD_EN, height);
    }

    private static void page(Worksheet sheet) {
        sheet.freezePane(Column.UNIT.ordinal(), Layout.FIRST_LINE);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(Layout.HEAD, Layout.HEAD_EN);
        sheet.footer("&P/&N", Position.RIGHT);
        // Columns may be made wider, rows higher: nothing is read from either.
        EnumSet<SheetProtectionOption> kept = EnumSet.copyOf(SheetProtectionOption.DEFAULT_OPTIONS);
        kept.remove(SheetProtectionOption.FORMAT_COLUMNS);
        kept.remove(SheetProtectionOption.FORMAT_ROWS);
        sheet.protect(PASSWORD, kept);
    }
}
