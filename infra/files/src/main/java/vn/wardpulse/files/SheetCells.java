package vn.wardpulse.files;

import java.math.BigDecimal;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Values as cells of a sheet of Excel's: numbers are numbers, shown with all their digits. */
final class SheetCells {

    /** A spreadsheet's numbers have no more digits; what has more goes out as text. */
    static final int DIGITS = 15;

    private SheetCells() {}

    static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number when number.precision() > DIGITS -> sheet.value(row, column, number.toPlainString());
            case BigDecimal number -> {
                sheet.value(row, column, number);
                sheet.style(row, column).format(format(number)).set();
            }
            case Number number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, value.toString());
        }
    }

    private static String format(BigDecimal number) {
        return number.scale() > 0 ? "#,##0." + "0".repeat(number.scale()) : "#,##0";
    }
}
