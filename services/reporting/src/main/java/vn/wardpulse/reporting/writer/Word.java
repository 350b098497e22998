package vn.wardpulse.reporting.writer;

import static vn.wardpulse.reporting.writer.Takes.ANY_INDICATOR;
import static vn.wardpulse.reporting.writer.Takes.ANY_THEME;
import static vn.wardpulse.reporting.writer.Takes.INDICATOR;
import static vn.wardpulse.reporting.writer.Takes.INDICATORS;
import static vn.wardpulse.reporting.writer.Takes.STANDING;
import static vn.wardpulse.reporting.writer.Takes.THEME;
import static vn.wardpulse.reporting.writer.Takes.TIME;
import static vn.wardpulse.reporting.writer.Takes.UNIT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Everything that may stand in double braces. */
enum Word {
    PERIOD(Role.NAME, "kỳ", "period", "Tên kỳ báo cáo: quý I/2023", "Name of the period", TIME),
    PERIOD_BEFORE(Role.NAME, "kỳ trước", "period before", "Tên kỳ liền trước", "Name of the period before"),
    PERIOD_LAST_YEAR(Role.NAME, "cùng kỳ", "same period", "Tên kỳ này năm trước", "Name of the same period last year"),
    YEAR(Role.NAME, "năm", "year", "Năm của kỳ báo cáo", "Year of the period"),
    LAST_DAY(Role.NAME, "ngày hết kỳ", "last day", "Ngày cuối lấy số liệu: 14/03/2023", "Last day of the data window"),
    UNIT_NAME(Role.NAME, "đơn vị", "unit", "Đơn vị của báo cáo: quận Long Biên", "The unit, with its kind"),
    OWN_NAME(Role.NAME, "tên riêng", "proper name", "Tên không kèm cấp: Long Biên", "The unit's name alone"),
    ABOVE(Role.NAME, "cấp trên", "unit above", "Đơn vị cấp trên trực tiếp", "The unit above"),
    FROZEN_DAY(
            Role.NAME, "ngày chốt", "day frozen", "ngày 01 tháng 4 năm 2023", "Day on which the figures were frozen"),
    FROZEN_NUMBER(Role.NAME, "số bản chốt", "snapshot number", "Số của bản chốt", "The snapshot's number"),
    FROZEN_NAME(Role.NAME, "tên bản chốt", "snapshot name", "Tên của bản chốt", "The snapshot's name"),
    FROZEN_BY(Role.NAME, "người chốt", "signed by", "Người chốt số liệu", "Who froze the figures"),
    FROZEN_HASH(Role.NAME, "mã bản chốt", "snapshot hash", "SHA-256 của bản chốt", "The snapshot's SHA-256"),
    FROZEN_KIND(
            Role.NAME,
            "loại số liệu",
            "kind of figures",
            "chính thức hoặc tạm thời",
            "Whether official or provisional"),
    INDICATOR_NAME(Role.NAME, "tên chỉ tiêu", "indicator name", "Tên chỉ tiêu", "An indicator's name", INDICATOR),
    INDICATOR_CODE(Role.NAME, "mã chỉ tiêu", "indicator code", "Mã chỉ tiêu", "An indicator's code", INDICATOR),
    MEASURE(Role.NAME, "đơn vị tính", "unit of measure", "Đơn vị tính", "An indicator's unit of measure", INDICATOR),
    THEME_NAME(Role.NAME, "tên lĩnh vực", "theme name", "Tên lĩnh vực", "A theme's name", THEME),
    COUNTER(
            Role.NAME,
            "thứ tự",
            "counter",
            "Số thứ tự trong đoạn lặp: 1, 2, 3",
            "Which of a repetition it is: 1, 2, 3"),
    LETTER(Role.NAME, "thứ tự chữ", "letter", "Thứ tự trong đoạn lặp: a, b, c", "Which of a repetition it is: a, b, c"),

    OWN(
            Role.FIGURE,
            "số liệu",
            "figure",
            "Số trong kỳ, kèm đơn vị tính: 1.234 lượt (12/14 phường)",
            "The period's figure with its unit of measure",
            INDICATOR,
            TIME,
            UNIT),
    TO_DATE(
            Role.FIGURE,
            "luỹ kế",
            "to date",
            "Số từ đầu năm đến hết kỳ",
            "The figure from the year's beginning to the period's end",
            INDICATOR,
            TIME,
            UNIT),
    TARGET(
            Role.FIGURE,
            "mục tiêu",
            "target",
            "Mục tiêu năm: ít nhất 84 công trình",
            "The year's target",
            INDICATOR,
            TIME,
            UNIT),
    ACHIEVEMENT(
            Role.FIGURE,
            "mức đạt",
            "achievement",
            "So với mức phải đạt đến hết kỳ: 96,5%",
            "Against what had to be reached by the period's end",
            INDICATOR,
            TIME,
            UNIT),
    SHARE(
            Role.FIGURE,
            "phần mục tiêu năm",
            "share of target",
            "So với mục tiêu cả năm: 45,2%",
            "Share of the year's target",
            INDICATOR,
            TIME,
            UNIT),
    STATUS(
            Role.FIGURE,
            "trạng thái",
            "status",
            "Đạt, đúng tiến độ, chậm, không đạt, …",
            "Met, on track, behind, missed, …",
            INDICATOR,
            TIME,
            UNIT),
    AGAINST_LAST_YEAR(
            Role.FIGURE,
            "so cùng kỳ",
            "against last year",
            "tăng 3,2% so với cùng kỳ năm trước; tỷ lệ thì tính bằng điểm phần trăm",
            "Change against the same period last year; of rates in percentage points",
            INDICATOR,
            TIME,
            UNIT),
    AGAINST_BEFORE(
            Role.FIGURE,
            "so kỳ trước",
            "against period before",
            "giảm 1,5% so với kỳ trước",
            "Change against the period before",
            INDICATOR,
            TIME,
            UNIT),
    TO_DATE_AGAINST_LAST_YEAR(
            Role.FIGURE,
            "luỹ kế so cùng kỳ",
            "to date against last year",
            "Luỹ kế so với luỹ kế cùng kỳ năm trước",
            "The figure to date against that of last year",
            INDICATOR,
            TIME,
            UNIT),
    SCORE(
            Role.FIGURE,
            "điểm",
            "score",
            "Điểm lĩnh vực, 0 đến 100: 87,5",
            "A theme's score, 0 to 100",
            THEME,
            TIME,
            UNIT),
    SCORE_BASIS(
            Role.FIGURE,
            "cơ sở điểm",
            "basis of score",
            "Số chỉ tiêu được tính điểm: 4/5",
            "How many indicators the score rests on",
            THEME,
            TIME,
            UNIT),

    REPORTED(
            Role.COUNT,
            "số đơn vị đã báo cáo",
            "units reported",
            "12/14 phường nộp đủ báo cáo, hoặc có đủ số của một chỉ tiêu",
            "Units that have handed in all reports, or have the indicator's figure",
            ANY_INDICATOR),
    ON_TIME(
            Role.COUNT,
            "số đơn vị đúng hạn",
            "units on time",
            "12/14 phường nộp đủ và đúng hạn",
            "Units with all reports in time"),
    LATE(Role.COUNT, "số đơn vị trễ hạn", "units late", "2/14 phường có báo cáo nộp trễ", "Units with a late report"),
    MISSING(
            Role.COUNT,
            "số đơn vị chưa báo cáo",
            "units missing",
            "2/14 phường chưa nộp đủ",
            "Units that lack a report"),
    UNITS(
            Role.COUNT,
            "số đơn vị",
            "units",
            "Số đơn vị đạt, chậm hoặc chưa có số của một chỉ tiêu",
            "How many units stand so in an indicator",
            INDICATOR,
            STANDING),
    INDICATOR_COUNT(
            Role.COUNT,
            "số chỉ tiêu",
            "indicators",
            "Số chỉ tiêu, tất cả hoặc đạt, chậm, chưa có số",
            "How many indicators there are, or stand so",
            ANY_THEME,
            STANDING),

    LIST_ON_TIME(
            Role.LIST,
            "danh sách đơn vị đúng hạn",
            "list of units on time",
            "Tên các đơn vị nộp đủ và đúng hạn",
            "Names of units with all reports in time"),
    LIST_LATE(
            Role.LIST,
            "danh sách đơn vị trễ hạn",
            "list of units late",
            "Tên các đơn vị có báo cáo nộp trễ",
            "Names of units with a late report"),
    LIST_MISSING(
            Role.LIST,
            "danh sách đơn vị chưa báo cáo",
            "list of units missing",
            "Tên các đơn vị chưa nộp đủ",
            "Names of units that lack a report"),
    LIST_UNITS(
            Role.LIST,
            "danh sách đơn vị",
            "list of units",
            "Tên các đơn vị đạt, chậm hoặc chưa có số của một chỉ tiêu",
            "Names of units that stand so in an indicator",
            INDICATOR,
            STANDING),
    LIST_INDICATORS(
            Role.LIST,
            "danh sách chỉ tiêu",
            "list of indicators",
            "Tên các chỉ tiêu, tất cả hoặc đạt, chậm, chưa có số",
            "Names of indicators",
            ANY_THEME,
            STANDING),

    TABLE_INDICATORS(
            Role.TABLE,
            "bảng chỉ tiêu",
            "table of indicators",
            "Số trong kỳ, so cùng kỳ, luỹ kế, mức đạt, trạng thái",
            "Figure, change, to date, achievement, status",
            INDICATORS),
    TABLE_PERIODS(
            Role.TABLE,
            "bảng các kỳ",
            "table of periods",
            "Chỉ tiêu × các kỳ nhỏ trong kỳ báo cáo (tháng, quý)",
            "Indicators × the finer periods",
            INDICATORS),
    TABLE_UNITS(
            Role.TABLE,
            "bảng đơn vị",
            "table of units",
            "Đơn vị trực thuộc × chỉ tiêu, nhiều nhất 7 chỉ tiêu",
            "The units below × indicators, 7 at most",
            INDICATORS),
    TABLE_THEMES(
            Role.TABLE,
            "bảng lĩnh vực",
            "table of themes",
            "Lĩnh vực với điểm và số chỉ tiêu theo trạng thái",
            "Themes with score and indicators by status"),
    TABLE_REPORTS(
            Role.TABLE,
            "bảng nộp báo cáo",
            "table of reports",
            "Mỗi đơn vị: phải nộp, đã nộp, đúng hạn, trễ hạn",
            "Each unit: owed, received, on time, late"),
    PAGE_BREAK(Role.TABLE, "sang trang", "page break", "Sang trang mới", "Begins a new page"),

    EACH_INDICATOR(
            Role.EACH,
            "mỗi chỉ tiêu",
            "each indicator",
            "Lặp lại cho từng chỉ tiêu, đến {{hết}}",
            "Repeats for each indicator, up to {{end}}",
            ANY_THEME,
            STANDING),
    EACH_THEME(
            Role.EACH,
            "mỗi lĩnh vực",
            "each theme",
            "Lặp lại cho từng lĩnh vực, đến {{hết}}",
            "Repeats for each theme, up to {{end}}",
            ANY_THEME),
    EACH_UNIT(
            Role.EACH,
            "mỗi đơn vị",
            "each unit",
            "Lặp lại cho từng đơn vị trực thuộc, đến {{hết}}",
            "Repeats for each unit below, up to {{end}}"),
    IF(Role.IF, "nếu", "if", "Chỉ viết khi đúng, đến {{không thì}} hoặc {{hết}}", "Written only if that is so"),
    OTHERWISE(Role.OTHERWISE, "không thì", "else", "Ngược lại với {{nếu}}", "If that is not so"),
    END(Role.END, "hết", "end", "Hết đoạn lặp hoặc điều kiện", "Ends a repetition or condition"),

    HAS_FIGURE(Role.CONDITION, "có số liệu", "has figure", "Có số liệu", "There is a figure", INDICATOR, TIME, UNIT),
    HAS_LAST_YEAR(
            Role.CONDITION,
            "có cùng kỳ",
            "has last year",
            "So được với cùng kỳ",
            "There is a figure of last year to compare with",
            INDICATOR,
            UNIT),
    HAS_TARGET(
            Role.CONDITION,
            "có mục tiêu",
            "has target",
            "Có giao mục tiêu",
            "There is a target",
            INDICATOR,
            TIME,
            UNIT),
    RISEN(Role.CONDITION, "tăng", "risen", "Tăng so với cùng kỳ", "More than last year", INDICATOR, UNIT),
    FALLEN(Role.CONDITION, "giảm", "fallen", "Giảm so với cùng kỳ", "Less than last year", INDICATOR, UNIT),
    IS_REACHED(Role.CONDITION, "đạt", "on track", "Đạt hoặc đúng tiến độ", "Met or on track", INDICATOR, TIME, UNIT),
    IS_BEHIND(Role.CONDITION, "chậm", "behind", "Chậm hoặc không đạt", "Behind or missed", INDICATOR, TIME, UNIT),
    ALL_REPORTED(
            Role.CONDITION,
            "đủ báo cáo",
            "all reported",
            "Mọi đơn vị đã báo cáo đủ",
            "All units have reported",
            ANY_INDICATOR),
    SOME_LATE(Role.CONDITION, "có trễ hạn", "some late", "Có báo cáo nộp trễ", "Some report was late"),
    SOME_MISSING(
            Role.CONDITION, "có chưa báo cáo", "some missing", "Có đơn vị chưa nộp đủ", "Some unit lacks a report"),
    SOME_INDICATOR(
            Role.CONDITION,
            "có chỉ tiêu",
            "some indicator",
            "Có chỉ tiêu, hoặc có chỉ tiêu đạt, chậm, chưa có số",
            "There is an indicator that stands so",
            ANY_THEME,
            STANDING),
    OFFICIAL(Role.CONDITION, "chính thức", "official", "Bản chốt chính thức", "The snapshot is official"),
    PROVISIONAL(Role.CONDITION, "tạm thời", "provisional", "Bản chốt tạm thời", "The snapshot is provisional");

    /** What comes of a word. */
    enum Role {
        NAME,
        FIGURE,
        COUNT,
        LIST,
        /** Stands on a line of its own. */
        TABLE,
        EACH,
        IF,
        OTHERWISE,
        END,
        /** Only behind {@link #IF}. */
        CONDITION;

        /** Whether it shapes the text, and leaves none itself. */
        boolean isShape() {
            return this == EACH || this == IF || this == OTHERWISE || this == END;
        }
    }

    private final Role role;
    private final String vi;
    private final String en;
    private final String aboutVi;
    private final String aboutEn;
    private final Set<Takes> takes;
    private final List<String> vietnamese;
    private final List<String> english;

    Word(Role role, String vi, String en, String aboutVi, String aboutEn, Takes... takes) {
        this.role = role;
        this.vi = vi;
        this.en = en;
        this.aboutVi = aboutVi;
        this.aboutEn = aboutEn;
        this.takes = takes.length == 0 ? EnumSet.noneOf(Takes.class) : EnumSet.copyOf(Arrays.asList(takes));
        this.vietnamese = Folded.words(vi);
        this.english = Folded.words(en);
    }

    Role role() {
        return role;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }

    String aboutVi() {
        return aboutVi;
    }

    String aboutEn() {
        return aboutEn;
    }

    boolean takes(Takes what) {
        return takes.contains(what);
    }

    /** As {@link #vi}, folded. */
    List<String> vietnamese() {
        return vietnamese;
    }

    /** As {@link #en}, folded. */
    List<String> english() {
        return english;
    }
}
