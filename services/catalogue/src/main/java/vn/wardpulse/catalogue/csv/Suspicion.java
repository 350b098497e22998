package vn.wardpulse.catalogue.csv;

import java.util.regex.Pattern;

/** What has no business in a definition: it would run as a formula in a spreadsheet, or hide in a page or a log. */
final class Suspicion {

    private static final Pattern FORMULA = Pattern.compile("[=@+].*|-(?![0-9.,]+$).+", Pattern.DOTALL);

    /** Control characters, line breaks among them, and the marks that turn or hide text. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF]");

    private static final int LONGEST = 4000;

    private Suspicion() {}

    static void report(Row row, String column, String value) {
        if (FORMULA.matcher(value).matches()) {
            row.fault(
                    column,
                    "formula",
                    "Ô bắt đầu như một công thức. Xoá dấu '%s' ở đầu.".formatted(value.charAt(0)),
                    "The cell begins like a formula. Remove the leading '%s'.".formatted(value.charAt(0)));
        }
        if (CONTROL.matcher(value).find()) {
            row.fault(
                    column,
                    "control-character",
                    "Ô chứa ký tự điều khiển hoặc xuống dòng. Gõ lại nội dung trên một dòng.",
                    "The cell holds a control character or a line break. Type its text again on one line.");
        }
        if (value.length() > LONGEST) {
            row.fault(
                    column,
                    "too-long",
                    "Ô dài %d ký tự, tối đa %d. Rút gọn.".formatted(value.length(), LONGEST),
                    "The cell has %d characters, at most %d may stand there. Shorten it."
                            .formatted(value.length(), LONGEST));
        }
    }
}
