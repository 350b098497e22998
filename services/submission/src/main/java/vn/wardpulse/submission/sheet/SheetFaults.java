package vn.wardpulse.submission.sheet;

import vn.wardpulse.model.Figure;
import vn.wardpulse.submission.figures.Vietnamese;
import vn.wardpulse.typed.Typed;
import vn.wardpulse.web.Fault;

/** The words for what only a sheet can get wrong. What is wrong comes first, then what to do. */
final class SheetFaults {

    private SheetFaults() {}

    static Fault formula(String where) {
        return Fault.error(
                "formula-in-cell",
                where,
                "Ô này chứa công thức; hệ thống không tính công thức. Nhập số, hoặc dán giá trị (Paste Values).",
                "This cell holds a formula, and formulas are not computed here. Enter the number, or paste values.");
    }

    static Fault unreadable(String where, String text) {
        return Fault.error(
                "not-a-number",
                where,
                "“%s” không phải là số. Chỉ nhập chữ số và một dấu thập phân.".formatted(shortened(text)),
                "“%s” is not a number. Use digits and one decimal mark only.".formatted(shortened(text)));
    }

    static Fault ambiguous(String where, String text, Typed.Ambiguous readings) {
        return Fault.error(
                "ambiguous-number",
                where,
                "“%s” nhập dạng chữ có thể hiểu hai cách: %s hay %s? Nhập lại ô này dưới dạng số."
                        .formatted(text, Vietnamese.number(readings.grouped()), Vietnamese.number(readings.decimal())),
                "“%s”, stored as text, can be read in two ways: %s or %s? Enter it again as a number."
                        .formatted(
                                text,
                                readings.grouped().toPlainString(),
                                readings.decimal().toPlainString()));
    }

    static Fault tooLong(String where) {
        return Fault.error(
                "too-many-digits",
                where,
                "Số quá dài: tối đa %d chữ số, trong đó %d chữ số thập phân. Kiểm tra lại số đã nhập."
                        .formatted(Figure.MAX_DIGITS, Figure.MAX_DECIMALS),
                "The number is too long: at most %d digits, %d of them after the point. Check what was entered."
                        .formatted(Figure.MAX_DIGITS, Figure.MAX_DECIMALS));
    }

    static Fault yesOrNo(String where, String text) {
        return Fault.error(
                "yes-or-no-expected",
                where,
                "“%s” không hợp lệ. Chỉ chọn Có hoặc Không.".formatted(shortened(text)),
                "“%s” does not fit. Choose Có (yes) or Không (no).".formatted(shortened(text)));
    }

    static Fault halfAPair(String where, boolean numerator) {
        return numerator
                ? Fault.error(
                        "half-a-pair",
                        where,
                        "Có mẫu số nhưng thiếu tử số. Nhập cả hai số; không phát sinh thì nhập cả hai bằng 0.",
                        "There is a denominator without a numerator. Enter both, or 0 for both if nothing happened.")
                : Fault.error(
                        "half-a-pair",
                        where,
                        "Có tử số nhưng thiếu mẫu số. Nhập cả hai số; không phát sinh thì nhập cả hai bằng 0.",
                        "There is a numerator without a denominator. Enter both, or 0 for both if nothing happened.");
    }

    static Fault figureAndReason(String where) {
        return Fault.error(
                "figure-and-reason",
                where,
                "Vừa có số liệu vừa ghi “không có số liệu”. Chỉ giữ lại một trong hai.",
                "There is a figure and a reason why there is none. Keep one of them.");
    }

    static Fault remarkAlone(String where) {
        return Fault.error(
                "remark-without-figure",
                where,
                "Có ghi chú nhưng chưa có số liệu. Nhập số liệu, hoặc xoá ghi chú.",
                "There is a remark without a figure. Enter the figure, or delete the remark.");
    }

    static Fault notForInput(String where) {
        return Fault.error(
                "cell-not-for-input",
                where,
                "Ô này không nhập cho chỉ tiêu này. Xoá nội dung và nhập vào đúng ô màu vàng của dòng.",
                "Nothing is entered here for this indicator. Clear the cell and use the row's yellow cells.");
    }

    static Fault unknownLine(String where, String code) {
        return Fault.error(
                "unknown-indicator",
                where,
                "Biểu này không có dòng “%s”. Xoá dòng, hoặc sửa lại mã như trong biểu tải về."
                        .formatted(shortened(code)),
                "This form has no line “%s”. Delete the row, or restore the code that was downloaded."
                        .formatted(shortened(code)));
    }

    static Fault lineTwice(String where, String code) {
        return Fault.error(
                "duplicate-indicator",
                where,
                "Dòng “%s” xuất hiện nhiều lần trong biểu. Chỉ giữ lại một dòng.".formatted(code),
                "The line “%s” is there more than once. Keep one row only.".formatted(code));
    }

    static Fault olderForm(String where) {
        return Fault.error(
                "sheet-of-another-form",
                where,
                "Biểu mẫu đã thay đổi sau khi tải tệp này. Tải biểu mới và chép số liệu sang, hoặc chỉ nhận các dòng đúng.",
                "The form has changed since this file was downloaded. Download it again, or take what is right only.");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
