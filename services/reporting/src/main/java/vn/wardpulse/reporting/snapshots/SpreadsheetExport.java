package vn.wardpulse.reporting.snapshots;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.files.SheetCells;
import vn.wardpulse.files.SheetRows;

/** A snapshot as a workbook: its figures, the reports behind them, and what proves them. */
final class SpreadsheetExport {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Snapshots snapshots;
    private final Snapshots.Stored snapshot;

    SpreadsheetExport(Snapshots snapshots, Snapshots.Stored snapshot) {
        this.snapshots = snapshots;
        this.snapshot = snapshot;
    }

    void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Wardpulse", "1.0");
        source(workbook.newWorksheet("Nguồn"));
        FrozenNames names = FrozenNames.of(snapshots, snapshot.manifest().number());
        for (FrozenTable table : List.of(FrozenTable.CELLS, FrozenTable.FACTS)) {
            table(workbook.newWorksheet(table.name()), table, names);
        }
        workbook.finish();
    }

    private void source(Worksheet sheet) throws IOException {
        Manifest manifest = snapshot.manifest();
        Manifest.Scope scope = manifest.scope();
        List<List<@Nullable Object>> lines = List.of(
                line("Bản chốt số", manifest.number()),
                line("Tên", manifest.name()),
                line("Diễn giải", manifest.description()),
                line("Loại", manifest.official() ? "Chính thức" : "Tạm thời"),
                line("Lý do ngoại lệ", manifest.exception()),
                line("Người chốt", manifest.signedBy().name()),
                line("Thời điểm chốt", MOMENT.format(manifest.takenAt())),
                line("Đơn vị", scope.unit()),
                line("Kỳ", joined(scope.periods())),
                line("Biểu", joined(scope.forms())),
                line("Lĩnh vực", joined(scope.themes())),
                line("Vị trí nhật ký báo cáo", manifest.position().reports()),
                line("Vị trí nhật ký danh mục", manifest.position().catalogue()),
                line("SHA-256", snapshot.hash()),
                line("SHA-256 của nội dung", manifest.content()));
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).size(); column++) {
                SheetCells.put(sheet, row, column, lines.get(row).get(column));
            }
        }
        sheet.range(0, 0, lines.size() - 1, 0).style().bold().set();
        sheet.width(0, 26);
        sheet.width(1, 72);
        sheet.finish();
    }

    private static List<@Nullable Object> line(String name, @Nullable Object value) {
        return Arrays.asList(name, value);
    }

    private static String joined(List<?> all) {
        return all.isEmpty() ? "tất cả" : all.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void table(Worksheet sheet, FrozenTable table, FrozenNames names) throws IOException {
        List<FrozenTable.Column> columns = table.columns();
        SheetRows rows =
                new SheetRows(sheet, columns.stream().map(FrozenTable.Column::name).toList(), 0);
        for (int column = 0; column < columns.size(); column++) {
            if (columns.get(column).name().equals("Chỉ tiêu")) {
                sheet.width(column, 48);
            }
        }
        table.read(snapshots, snapshot.manifest().number(), names, row -> {
            try {
                rows.add(
                        columns.stream()
                                .<@Nullable Object>map(column -> column.value().apply(row))
                                .toList(),
                        false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        rows.finish();
    }
}
