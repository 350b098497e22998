package vn.wardpulse.reporting.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.files.Kind;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.wire.Wire;

/**
 * One section of a snapshot as a table, for files that have rows and columns. Figures are exact: sums with all their
 * digits, rates as numerator and denominator; only the column {@code value} is rounded.
 */
final class FrozenTable {

    /**
     * @param head in the file's first row
     * @param name what people call it, in Vietnamese
     * @param value text, or {@link BigDecimal} where it is a number; null where there is none
     */
    record Column(String head, String name, Kind kind, Function<Row, @Nullable Object> value) {}

    /** An object with the names that go with it. */
    record Row(JsonNode object, FrozenNames names) {

        Period period() {
            return Period.parse(object.path("period").asString());
        }

        @Nullable
        Indicator indicator() {
            return names.indicator(new IndicatorCode(object.path("indicator").asString()), period())
                    .orElse(null);
        }
    }

    static final FrozenTable CELLS = new FrozenTable(
            Section.CELLS,
            "Số liệu",
            List.of(
                    text("unit", "Mã đơn vị"),
                    new Column("unit_name", "Đơn vị", Kind.TEXT, FrozenTable::unitName),
                    text("period", "Kỳ"),
                    text("indicator", "Mã chỉ tiêu"),
                    new Column("indicator_name", "Chỉ tiêu", Kind.TEXT, FrozenTable::indicatorName),
                    new Column("unit_of_measure", "Đơn vị tính", Kind.TEXT, FrozenTable::unitOfMeasure),
                    new Column("value", "Giá trị", Kind.FIGURE, row -> value(row, "own")),
                    number("amount", "Tổng hoặc tử số", "own", "amount"),
                    number("over", "Mẫu số", "own", "over"),
                    new Column("to_date_value", "Luỹ kế", Kind.FIGURE, row -> value(row, "toDate")),
                    number("to_date_amount", "Luỹ kế: tổng hoặc tử số", "toDate", "amount"),
                    number("to_date_over", "Luỹ kế: mẫu số", "toDate", "over"),
                    number("achievement", "Mức đạt", "achievement"),
                    text("status", "Trạng thái"),
                    count("owed", "Đơn vị phải báo cáo", "own", "owed"),
                    count("reported", "Đã báo cáo", "own", "reported"),
                    count("partial", "Báo cáo một phần", "own", "partial"),
                    count("approved", "Đã duyệt", "own", "approved"),
                    count("late", "Trễ hạn", "own", "late")));

    static final FrozenTable FACTS = new FrozenTable(
            Section.FACTS,
            "Báo cáo",
            List.of(
                    text("unit", "Mã đơn vị"),
                    new Column("unit_name", "Đơn vị", Kind.TEXT, FrozenTable::unitName),
                    text("period", "Kỳ"),
                    text("indicator", "Mã chỉ tiêu"),
                    new Column("indicator_name", "Chỉ tiêu", Kind.TEXT, FrozenTable::indicatorName),
                    text("form", "Biểu"),
                    count("version", "Lần", "version"),
                    number("amount", "Giá trị", "figure", "value"),
                    number("numerator", "Tử số", "figure", "numerator"),
                    number("denominator", "Mẫu số", "figure", "denominator"),
                    new Column("no_data", "Lý do không có số liệu", Kind.TEXT, row -> at(row, "figure", "reason")),
                    text("remark", "Giải trình"),
                    text("by", "Người gửi"),
                    text("at", "Thời điểm gửi"),
                    text("approvedBy", "Người duyệt"),
                    text("approvedAt", "Thời điểm duyệt")));

    private final Section section;
    private final String name;
    private final List<Column> columns;

    private FrozenTable(Section section, String name, List<Column> columns) {
        this.section = section;
        this.name = name;
        this.columns = columns;
    }

    String name() {
        return name;
    }

    List<Column> columns() {
        return columns;
    }

    /** Hands over all rows, one part of the snapshot in memory at a time. */
    void read(Snapshots snapshots, int number, FrozenNames names, Consumer<Row> row) {
        snapshots.read(number, section, JsonNode.class, object -> row.accept(new Row(object, names)));
    }

    /** Hands over the rows of one unit; the others are not even decoded. */
    void readOf(Snapshots snapshots, int number, FrozenNames names, UnitId unit, Consumer<Row> row) {
        String named = "\"unit\":\"%s\"".formatted(unit);
        snapshots.read(number, section, object -> {
            String text = new String(object, UTF_8);
            if (text.contains(named)) {
                row.accept(new Row(Wire.mapper().readTree(text), names));
            }
        });
    }

    private static Column text(String field, String name) {
        return new Column(snake(field), name, Kind.TEXT, row -> at(row, field));
    }

    private static Column number(String head, String name, String... path) {
        return new Column(head, name, Kind.FIGURE, row -> decimal(row, path));
    }

    private static Column count(String head, String name, String... path) {
        return new Column(head, name, Kind.COUNT, row -> decimal(row, path));
    }

    private static String snake(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    static @Nullable String at(Row row, String... path) {
        JsonNode node = row.object();
        for (String field : path) {
            node = node.path(field);
        }
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }

    static @Nullable BigDecimal decimal(Row row, String... path) {
        String text = at(row, path);
        return text == null ? null : new BigDecimal(text);
    }

    private static String unitName(Row row) {
        return row.names().unit(new UnitId(row.object().path("unit").asString()), row.period());
    }

    private static @Nullable String indicatorName(Row row) {
        Indicator indicator = row.indicator();
        return indicator == null ? null : indicator.name().vi();
    }

    private static @Nullable String unitOfMeasure(Row row) {
        Indicator indicator = row.indicator();
        return indicator == null ? null : indicator.unitOfMeasure().vi();
    }

    /** As it is shown on pages: rounded half up to the indicator's decimals, rates in per cent where they are. */
    static @Nullable BigDecimal value(Row row, String total) {
        Indicator indicator = row.indicator();
        BigDecimal amount = decimal(row, total, "amount");
        BigDecimal over = decimal(row, total, "over");
        return indicator == null || amount == null ? null : indicator.shown(amount, over);
    }
}
