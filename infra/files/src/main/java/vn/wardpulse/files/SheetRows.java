package vn.wardpulse.files;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Rows of a sheet of Excel's, each written soon after it has come. */
final class SheetRows implements Book.Sheet {

    /** Rows that are held before they are written. */
    private static final int HELD = 500;

    private final Worksheet sheet;
    private final int columns;
    private final int leading;
    private int next = 1;

    /** @param leading columns that stay in sight */
    SheetRows(Worksheet sheet, List<Book.Head> heads, int leading) {
        this.sheet = sheet;
        this.columns = heads.size();
        this.leading = leading;
        for (int column = 0; column < columns; column++) {
            Book.Head head = heads.get(column);
            sheet.value(0, column, head.name());
            sheet.width(column, Widths.of(head));
        }
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("DCE6EE")
                .set();
        sheet.freezePane(leading, 1);
    }

    @Override
    public void add(List<? extends @Nullable Object> values, boolean strong) throws IOException {
        for (int column = 0; column < columns; column++) {
            SheetCells.put(sheet, next, column, values.get(column));
        }
        if (strong) {
            sheet.range(next, 0, next, Math.max(0, leading - 1)).style().bold().set();
        }
        if (next % HELD == 0) {
            sheet.flush();
        }
        next++;
    }

    @Override
    public void finish() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(0, next - 1), columns - 1);
        sheet.finish();
    }
}
