package vn.wardpulse.submission.sheet;

/** The columns of the sheet, in order. */
enum Column {
    CODE("Mã", "Code", 13),
    NAME("Chỉ tiêu", "Indicator", 44),
    UNIT("Đơn vị tính", "Unit of measure", 12),
    PREVIOUS("Kỳ trước", "Period before", 12),
    LAST_YEAR("Cùng kỳ năm trước", "Same period last year", 12),
    TARGET("Mục tiêu", "Target", 12),
    FIGURE("Số liệu", "Figure", 13),
    NUMERATOR("Tử số", "Numerator", 13),
    DENOMINATOR("Mẫu số", "Denominator", 13),
    REASON("Không có số liệu vì", "No data because", 26),
    REMARK("Ghi chú, giải trình", "Remark", 34);

    private final String vi;
    private final String en;
    private final int width;

    Column(String vi, String en, int width) {
        this.vi = vi;
        this.en = en;
        this.width = width;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }

    /** In characters. */
    int width() {
        return width;
    }

    boolean number() {
        return this == FIGURE || this == NUMERATOR || this == DENOMINATOR;
    }
}
