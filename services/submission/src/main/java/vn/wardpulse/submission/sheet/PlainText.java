package vn.wardpulse.submission.sheet;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet must never take for a formula, also after somebody edits its cell or saves it as CSV: what begins
 * like one goes behind an apostrophe, which is taken away again when the sheet comes back.
 */
final class PlainText {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n].*");
    private static final Pattern BEHIND_AN_APOSTROPHE = Pattern.compile("(?s)'[=+\\-@\\t\\r\\n].*");

    private PlainText() {}

    static String neutral(String text) {
        return LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    static String original(String text) {
        return BEHIND_AN_APOSTROPHE.matcher(text).matches() ? text.substring(1) : text;
    }
}
