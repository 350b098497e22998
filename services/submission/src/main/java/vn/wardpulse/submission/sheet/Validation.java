package vn.wardpulse.submission.sheet;

import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.submission.workbook.Place;

/**
 * What the spreadsheet itself already refuses in a cell. It spares a way; the room checks everything again.
 *
 * @param formula with {@code %s} for the cell; what it may not hold makes it false
 * @param says what is allowed, in both languages
 */
record Validation(boolean choice, String formula, String says) {

    private static final int LONGEST_TEXT = 1_000;

    static Validation of(SheetLine line, Column column) {
        if (!column.number()) {
            return new Validation(
                    false,
                    LONGEST_TEXT + ">=LEN(%1$s)",
                    "Tối đa %d ký tự. At most %d characters.".formatted(LONGEST_TEXT, LONGEST_TEXT));
        }
        if (line.yesNo()) {
            return new Validation(true, YesNo.CHOICE, "Chọn Có hoặc Không. Choose yes or no.");
        }
        int decimals = line.decimals();
        boolean score = line.indicator().measure() == MeasureKind.SCORE;
        return new Validation(
                false,
                "AND(ISNUMBER(%1$s),%1$s>=0," + (score ? "100>=%1$s," : "") + "ROUND(%1$s," + decimals + ")=%1$s)",
                decimals == 0
                        ? "Nhập số nguyên từ 0 trở lên. Enter a whole number of 0 or more."
                        : "Nhập số từ 0 trở lên, tối đa %d chữ số thập phân. Enter 0 or more, at most %d decimals."
                                .formatted(decimals, decimals));
    }

    void put(Worksheet sheet, Place place) {
        Range cell = sheet.range(place.row(), place.column(), place.row(), place.column());
        String title = "Wardpulse";
        if (choice) {
            cell.validateWithListByFormula(formula)
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorTitle(title)
                    .error(says)
                    .errorStyle(DataValidationErrorStyle.STOP);
        } else {
            cell.validateWithFormula(formula.formatted(place))
                    .allowBlank(true)
                    .showErrorMessage(true)
                    .errorTitle(title)
                    .error(says)
                    .errorStyle(DataValidationErrorStyle.STOP);
        }
    }
}
