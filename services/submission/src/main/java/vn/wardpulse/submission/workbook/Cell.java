package vn.wardpulse.submission.workbook;

/**
 * A cell that is not empty.
 *
 * @param text as the file stores it, whatever a spreadsheet shows for it; of a formula the formula
 */
public record Cell(Kind kind, String text) {

    /** What a cell holds. */
    public enum Kind {
        NUMBER,
        TEXT,
        /** {@code 1} or {@code 0}. */
        TRUTH,
        FORMULA,
        /** What a spreadsheet shows instead of a value, such as {@code #N/A}. */
        ERROR
    }
}
