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
import vn.wardpulse.files.SheetCells;
import vn.wardpulse.files.SheetRows;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Section;

/** A snapshot as a workbook: its figures, the reports behind them, and what proves them. */
final class SpreadsheetExport {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Rows that a sheet can have, its head among them. */
    private static final int ROWS = 1_048_576;

    private final Snapshots snapshots;
    private final Snapshots.Stored snapshot;
    private final int most;

    SpreadsheetExport(Snapshots snapshots, Snapshots.Stored snapshot) {
        this(snapshots, snapshot, ROWS);
    }

    /** @param most rows of a sheet, its head among them */
    SpreadsheetExport(Snapshots snapshots, Snapshots.Stored snapshot, int most) {
        this.snapshots = snapshots;
        this.snapshot = snapshot;
        this.most = most;
    }

    void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Wardpulse", "1.0");
        source(workbook.newWorksheet("Nguồn"));
        FrozenNames names = FrozenNames.of(snapshots, snapshot.manifest().number());
        for (FrozenTable table : List.of(FrozenTable.CELLS, FrozenTable.FACTS)) {
            table(workbook, table, names);
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
                line("SHA-256 của nội dung", manifest.content()),
                line("Trang số liệu", sheets(Section.CELLS)),
                line("Trang báo cáo", sheets(Section.FACTS)));
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

    /** A sheet has an end; what does not fit stands on further ones, and the first says how many there are. */
    private String sheets(Section section) {
        long rows = snapshot.manifest().counts().getOrDefault(section.word(), 0L);
        long sheets = Math.max(1, Math.ceilDiv(rows, (long) most - 1));
        return sheets == 1 ? "1" : "%d, mỗi trang nhiều nhất %d dòng".formatted(sheets, most - 1);
    }

    private void table(Workbook workbook, FrozenTable table, FrozenNames names) throws IOException {
        Pages pages = new Pages(workbook, table);
        table.read(snapshots, snapshot.manifest().number(), names, pages::add);
        pages.finish();
    }

    /** The sheets of a table, one after the other; none is held until the end. */
    private final class Pages {

        private final Workbook workbook;
        private final FrozenTable table;
        private SheetRows page;
        private int sheets = 1;
        private int rows = 1;

        Pages(Workbook workbook, FrozenTable table) {
            this.workbook = workbook;
            this.table = table;
            this.page = begin();
        }

        private SheetRows begin() {
            Worksheet sheet =
                    workbook.newWorksheet(sheets == 1 ? table.name() : "%s (%d)".formatted(table.name(), sheets));
            List<FrozenTable.Column> columns = table.columns();
            SheetRows begun = new SheetRows(
                    sheet, columns.stream().map(FrozenTable.Column::name).toList(), 0);
            for (int column = 0; column < columns.size(); column++) {
                if (columns.get(column).name().equals("Chỉ tiêu")) {
                    sheet.width(column, 48);
                }
            }
            return begun;
        }

        void add(FrozenTable.Row of) {
            try {
                if (rows == most) {
                    page.finish();
                    sheets++;
                    rows = 1;
                    page = begin();
                }
                page.add(
                        table.columns().stream()
                                .<@Nullable Object>map(column -> column.value().apply(of))
                                .toList(),
                        false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            rows++;
        }

        void finish() throws IOException {
            page.finish();
        }
    }
}
