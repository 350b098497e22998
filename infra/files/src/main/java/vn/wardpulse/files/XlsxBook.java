package vn.wardpulse.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook of Excel's. */
final class XlsxBook implements Book {

    private final Workbook workbook;

    XlsxBook(OutputStream out) {
        workbook = new Workbook(out, "Wardpulse", "1.0");
    }

    @Override
    public Sheet sheet(String name, List<Head> heads, int leading) {
        return new SheetRows(workbook.newWorksheet(name), heads, leading);
    }

    @Override
    public void notes(String name, List<Note> notes) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        int row = 0;
        for (Note note : notes) {
            SheetCells.put(sheet, row, 0, note.name());
            SheetCells.put(sheet, row, 1, note.value());
            row++;
        }
        if (row > 0) {
            sheet.range(0, 0, row - 1, 0).style().bold().set();
        }
        sheet.width(0, Widths.NOTE_NAMES);
        sheet.width(1, Widths.NOTES);
        sheet.finish();
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
    }
}
