package vn.wardpulse.submission.sheet;

/** How a spreadsheet is to show numbers; the marks for thousands and decimals are those of whoever opens it. */
final class Formats {

    private Formats() {}

    static String number(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    /** A number behind a sign such as {@code ≥}, which remains a number. */
    static String behind(String sign, int decimals) {
        return "\"" + sign + " \"" + number(decimals);
    }
}
