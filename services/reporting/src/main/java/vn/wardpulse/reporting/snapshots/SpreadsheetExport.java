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
import vn.wardpulse.frozen.Section;
import vn.wardpulse.reporting.files.SheetCells;

/** A snapshot as a workbook: its figures, the reports behind them, and what proves them. */
final class SpreadsheetExport {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    /** Rows that are held before they are written. */
    private static final int HELD = 500;

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
        private Worksheet sheet;
        private int sheets = 1;
        private int row = 1;

        Pages(Workbook workbook, FrozenTable table) {
            this.workbook = workbook;
            this.table = table;
            this.sheet = begin();
        }

        private Worksheet begin() {
            Worksheet begun =
                    workbook.newWorksheet(sheets == 1 ? table.name() : "%s (%d)".formatted(table.name(), sheets));
            List<FrozenTable.Column> columns = table.columns();
            for (int column = 0; column < columns.size(); column++) {
                String name = columns.get(column).name();
                begun.value(0, column, name);
                begun.width(column, name.equals("Chỉ tiêu") ? 48 : Math.max(12, name.length() + 2));
            }
            begun.range(0, 0, 0, columns.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .fillColor("DCE6EE")
                    .set();
            begun.freezePane(0, 1);
            return begun;
        }

        void add(FrozenTable.Row of) {
            if (row == most) {
                end();
                sheets++;
                row = 1;
                sheet = begin();
            }
            List<FrozenTable.Column> columns = table.columns();
            for (int column = 0; column < columns.size(); column++) {
                SheetCells.put(sheet, row, column, columns.get(column).value().apply(of));
            }
            if (row % HELD == 0) {
                flush(sheet);
            }
            row++;
        }

        private void end() {
            sheet.setAutoFilter(0, 0, Math.max(0, row - 1), table.columns().size() - 1);
            try {
                sheet.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void finish() {
            end();
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
