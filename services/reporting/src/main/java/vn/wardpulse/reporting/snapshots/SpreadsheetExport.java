package vn.wardpulse.reporting.snapshots;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.files.Book;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Section;

/** A snapshot as a spreadsheet: its figures, the reports behind them, and what proves them. */
final class SpreadsheetExport {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Snapshots snapshots;
    private final Snapshots.Stored snapshot;
    private final int most;

    SpreadsheetExport(Snapshots snapshots, Snapshots.Stored snapshot) {
        this(snapshots, snapshot, Book.MOST_ROWS);
    }

    /** @param most rows of a sheet, its head among them */
    SpreadsheetExport(Snapshots snapshots, Snapshots.Stored snapshot, int most) {
        this.snapshots = snapshots;
        this.snapshot = snapshot;
        this.most = most;
    }

    void write(Book book) throws IOException {
        book.notes("Nguồn", source());
        FrozenNames names = FrozenNames.of(snapshots, snapshot.manifest().number());
        for (FrozenTable table : List.of(FrozenTable.CELLS, FrozenTable.FACTS)) {
            table(book, table, names);
        }
        book.finish();
    }

    private List<Book.Note> source() {
        Manifest manifest = snapshot.manifest();
        Manifest.Scope scope = manifest.scope();
        return List.of(
                new Book.Note("Bản chốt số", manifest.number()),
                new Book.Note("Tên", manifest.name()),
                new Book.Note("Diễn giải", manifest.description()),
                new Book.Note("Loại", manifest.official() ? "Chính thức" : "Tạm thời"),
                new Book.Note("Lý do ngoại lệ", manifest.exception()),
                new Book.Note("Người chốt", manifest.signedBy().name()),
                new Book.Note("Thời điểm chốt", MOMENT.format(manifest.takenAt())),
                new Book.Note("Đơn vị", scope.unit()),
                new Book.Note("Kỳ", joined(scope.periods())),
                new Book.Note("Biểu", joined(scope.forms())),
                new Book.Note("Lĩnh vực", joined(scope.themes())),
                new Book.Note("Vị trí nhật ký báo cáo", manifest.position().reports()),
                new Book.Note("Vị trí nhật ký danh mục", manifest.position().catalogue()),
                new Book.Note("SHA-256", snapshot.hash()),
                new Book.Note("SHA-256 của nội dung", manifest.content()),
                new Book.Note("Trang số liệu", sheets(Section.CELLS)),
                new Book.Note("Trang báo cáo", sheets(Section.FACTS)));
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

    private void table(Book book, FrozenTable table, FrozenNames names) throws IOException {
        Pages pages = new Pages(book, table);
        table.read(snapshots, snapshot.manifest().number(), names, pages::add);
        pages.finish();
    }

    /** The sheets of a table, one after the other; none is held until the end. */
    private final class Pages {

        private final Book book;
        private final FrozenTable table;
        private final List<Book.Head> heads;
        private Book.Sheet page;
        private int sheets = 1;
        private int rows = 1;

        Pages(Book book, FrozenTable table) throws IOException {
            this.book = book;
            this.table = table;
            this.heads = table.columns().stream()
                    .map(column -> new Book.Head(column.name(), column.name().equals("Chỉ tiêu")))
                    .toList();
            this.page = book.sheet(table.name(), heads, 0);
        }

        void add(FrozenTable.Row of) {
            try {
                if (rows == most) {
                    page.finish();
                    sheets++;
                    rows = 1;
                    page = book.sheet("%s (%d)".formatted(table.name(), sheets), heads, 0);
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
