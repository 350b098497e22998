package vn.wardpulse.files;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Rows of a sheet under a head that stays in sight, each written soon after it has come. */
public final class SheetRows {

    /** Rows that are held before they are written. */
    private static final int HELD = 500;

    private static final int NARROWEST = 12;
    private static final int WIDEST = 48;

    private final Worksheet sheet;
    private final int columns;
    private final int leading;
    private int next = 1;

    /** @param leading columns that stay in sight */
    public SheetRows(Worksheet sheet, List<String> heads, int leading) {
        this.sheet = sheet;
        this.columns = heads.size();
        this.leading = leading;
        for (int column = 0; column < columns; column++) {
            String head = heads.get(column);
            sheet.value(0, column, head);
            sheet.width(column, column < leading ? WIDEST : Math.clamp(head.length() + 2L, NARROWEST, WIDEST));
        }
        sheet.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor("DCE6EE")
                .set();
        sheet.freezePane(leading, 1);
    }

    /** @param strong whether what the row is about stands out */
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

    /** Sheets are written one after the other; this one is not held until the end. */
    public void finish() throws IOException {
        sheet.setAutoFilter(0, 0, Math.max(0, next - 1), columns - 1);
        sheet.finish();
    }
}
