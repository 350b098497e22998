package vn.wardpulse.reporting.pivots;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.changes.ChangeLog;
import vn.wardpulse.reporting.files.CsvFile;
import vn.wardpulse.reporting.files.FileTarget;
import vn.wardpulse.reporting.files.SheetCells;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Tables as files, in Vietnamese, each with what it is of. */
@Component
class PivotFiles {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZONE);
    private static final String CSV = "text/csv; charset=utf-8; header=present";
    private static final int WIDEST = 48;

    /** What a table can be had as. */
    static final List<String> FORMATS = List.of("csv", "csv-excel", "xlsx");

    private final ChangeLog changes;
    private final Definitions definitions;
    private final Clock domainClock;

    PivotFiles(ChangeLog changes, Definitions definitions, @Qualifier("domainClock") Clock domainClock) {
        this.changes = changes;
        this.definitions = definitions;
        this.domainClock = domainClock;
    }

    /** @throws Refused if there is no such format */
    void write(Pivot pivot, String format, FileTarget target) throws IOException {
        switch (format) {
            case "csv" -> csv(pivot, false, open(target, CSV, "csv"));
            case "csv-excel" -> csv(pivot, true, open(target, CSV, "excel.csv"));
            case "xlsx" ->
                xlsx(
                        pivot,
                        open(target, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"));
            default ->
                throw new Refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Fault.error(
                                "unknown-format",
                                "format",
                                "Không xuất được “%s”. Dùng csv, csv-excel hoặc xlsx.".formatted(format),
                                "There is no format “%s”. Use csv, csv-excel or xlsx.".formatted(format)));
        }
    }

    private static OutputStream open(FileTarget target, String type, String ending) throws IOException {
        return target.open(type, "so-lieu." + ending, null);
    }

    /** @param people whether for people, who read names and words, or for programs, which read codes */
    private static void csv(Pivot pivot, boolean people, OutputStream out) throws IOException {
        CsvFile file = new CsvFile(out, people);
        file.row(heads(pivot, people));
        pivot.rows().forEach(row -> file.row(fields(row, people)));
        file.finish();
    }

    private static List<String> heads(Pivot pivot, boolean people) {
        List<String> heads = new ArrayList<>();
        for (String axis : pivot.axes()) {
            heads.add(people ? Labels.axis(axis) : axis);
            if (!people) {
                heads.add(axis + "_name");
            }
        }
        boolean several =
                pivot.columns().stream().map(Pivot.Column::measure).distinct().count() > 1;
        for (Pivot.Column column : pivot.columns()) {
            List<String> parts = column.members().stream()
                    .map(member -> people ? Labels.of(member) : member.key())
                    .collect(Collectors.toCollection(ArrayList::new));
            if (several || parts.isEmpty()) {
                parts.add(people ? Labels.measure(column.measure()) : column.measure());
            }
            heads.add(String.join(people ? " · " : "/", parts));
        }
        return heads;
    }

    private static List<@Nullable Object> fields(Pivot.Row row, boolean people) {
        List<@Nullable Object> fields = new ArrayList<>();
        for (Member member : row.members()) {
            if (!people) {
                fields.add(member.key());
            }
            fields.add(Labels.of(member));
        }
        for (Value value : row.values()) {
            fields.add(value == null ? null : value.number() != null ? value.number() : Labels.word(value, people));
        }
        return fields;
    }

    private void xlsx(Pivot pivot, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Wardpulse", "1.0");
        figures(workbook.newWorksheet("Số liệu"), pivot);
        source(workbook.newWorksheet("Nguồn"), pivot);
        workbook.finish();
    }

    private static void figures(Worksheet sheet, Pivot pivot) throws IOException {
        List<String> heads = heads(pivot, true);
        for (int column = 0; column < heads.size(); column++) {
            String head = heads.get(column);
            sheet.value(0, column, head);
            sheet.width(column, column < pivot.axes().size() ? WIDEST : Math.clamp(head.length() + 2, 12, WIDEST));
        }
        sheet.range(0, 0, 0, heads.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("DCE6EE")
                .set();
        sheet.freezePane(pivot.axes().size(), 1);
        int at = 1;
        for (Pivot.Row row : pivot.rows()) {
            List<@Nullable Object> fields = fields(row, true);
            for (int column = 0; column < fields.size(); column++) {
                SheetCells.put(sheet, at, column, fields.get(column));
            }
            if (row.members().stream().anyMatch(Member::total)) {
                sheet.range(at, 0, at, pivot.axes().size() - 1).style().bold().set();
            }
            at++;
        }
        sheet.setAutoFilter(0, 0, Math.max(0, at - 1), heads.size() - 1);
        sheet.finish();
    }

    /** Where the figures come from: they are those of a moment, and are not kept. */
    private void source(Worksheet sheet, Pivot pivot) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("Số liệu hệ thống biết lúc", MOMENT.format(definitions.moment(domainClock))));
        lines.add(List.of("Số hiệu thay đổi cuối cùng", Long.toString(changes.last())));
        pivot.fixed().stream()
                .filter(member -> !member.key().isEmpty())
                .forEach(member ->
                        lines.add(List.of(Labels.axis(member.axis()), Labels.of(member) + " (" + member.key() + ")")));
        lines.add(List.of("Bảng theo", pivot.axes().stream().map(Labels::axis).collect(Collectors.joining(", "))));
        lines.add(List.of("Tổng", "là số của chính đơn vị, kỳ bao trùm; không cộng từ các dòng trong bảng"));
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, lines.get(row).get(0));
            sheet.value(row, 1, lines.get(row).get(1));
        }
        sheet.range(0, 0, lines.size() - 1, 0).style().bold().set();
        sheet.width(0, 30);
        sheet.width(1, 72);
        sheet.finish();
    }
}
