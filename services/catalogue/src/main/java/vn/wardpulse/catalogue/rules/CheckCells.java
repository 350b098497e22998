package vn.wardpulse.catalogue.rules;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import vn.wardpulse.catalogue.csv.Row;
import vn.wardpulse.catalogue.indicators.IndicatorEntry;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Expression;
import vn.wardpulse.model.catalogue.Expression.Part;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.ValidationRule.Check;
import vn.wardpulse.model.catalogue.ValidationRule.Comparison;
import vn.wardpulse.model.catalogue.ValidationRule.Operator;
import vn.wardpulse.model.catalogue.ValidationRule.Severity;
import vn.wardpulse.model.catalogue.ValidationRule.Unasked;
import vn.wardpulse.model.catalogue.ValidationRule.UnusualChange;

/** The cells of a line that say what is asked of figures. */
final class CheckCells {

    private enum Kind {
        COMPARISON,
        CHANGE,
        UNASKED
    }

    private final SortedMap<IndicatorCode, IndicatorEntry> known;

    CheckCells(SortedMap<IndicatorCode, IndicatorEntry> known) {
        this.known = known;
    }

    Check read(Row row) {
        return switch (row.word("kind", Kind.class)) {
            case COMPARISON -> comparison(row);
            case CHANGE -> change(row);
            case UNASKED -> unasked(row);
        };
    }

    private Check comparison(Row row) {
        Comparison comparison = new Comparison(
                side(row, "left"),
                row.word("operator", Operator.class),
                side(row, "right"),
                row.word("severity", Severity.class),
                row.name("message"));
        oneFrequency(row, comparison.indicators());
        return comparison;
    }

    private Check change(Row row) {
        return new UnusualChange(indicators(row), row.decimal("factor"), row.decimal("points"), row.decimal("least"));
    }

    private Check unasked(Row row) {
        row.text("indicators");
        return new Unasked(indicators(row));
    }

    private List<IndicatorCode> indicators(Row row) {
        if (row.given("indicators").isEmpty()) {
            return List.of();
        }
        List<IndicatorCode> codes = row.list("indicators").stream()
                .map(text -> row.code("indicators", text, IndicatorCode::new))
                .toList();
        codes.forEach(code -> known(row, "indicators", code));
        return codes;
    }

    private Expression side(Row row, String column) {
        String text = row.text(column);
        try {
            Expression expression = Expression.parse(text);
            expression.values().forEach(value -> value(row, column, value));
            return expression;
        } catch (IllegalArgumentException e) {
            row.fault(
                    column,
                    "not-an-expression",
                    "'%s' không phải là biểu thức (%s). Viết như 'FOO-02/denominator + 2 * FOO-01@previous', dấu + - * có khoảng trắng hai bên."
                            .formatted(text, e.getMessage()),
                    "'%s' is not an expression (%s). Write it like 'FOO-02/denominator + 2 * FOO-01@previous', with spaces around + - *."
                            .formatted(text, e.getMessage()));
            return Expression.parse("x");
        }
    }

    private void value(Row row, String column, Expression.Value value) {
        if (!known(row, column, value.indicator())) {
            return;
        }
        boolean ratio = indicator(value.indicator()).measure() == MeasureKind.RATIO;
        if (ratio == (value.part() == Part.AMOUNT)) {
            row.fault(
                    column,
                    "wrong-part",
                    ratio
                            ? "Chỉ tiêu '%s' là tỷ lệ: ghi rõ /numerator (tử số) hoặc /denominator (mẫu số)."
                                    .formatted(value.indicator())
                            : "Chỉ tiêu '%s' không phải tỷ lệ. Bỏ '/%s'.".formatted(value.indicator(), value.part()),
                    ratio
                            ? "'%s' is a ratio: say /numerator or /denominator.".formatted(value.indicator())
                            : "'%s' is no ratio. Leave its part out.".formatted(value.indicator()));
        }
    }

    private boolean known(Row row, String column, IndicatorCode code) {
        if (known.containsKey(code)) {
            return true;
        }
        row.fault(
                column,
                "unknown-indicator",
                "Không có chỉ tiêu '%s'. Kiểm tra mã, hoặc khai báo trong indicators.csv.".formatted(code),
                "There is no indicator '%s'. Check the code, or define it in indicators.csv.".formatted(code));
        return false;
    }

    /** What is reported at different times is never handed in together, so nothing would be compared. */
    private void oneFrequency(Row row, List<IndicatorCode> codes) {
        Set<Frequency> frequencies = new TreeSet<>();
        codes.stream()
                .filter(known::containsKey)
                .forEach(code -> frequencies.add(indicator(code).frequency()));
        if (frequencies.size() > 1) {
            row.fault(
                    "right",
                    "frequencies-differ",
                    "Các chỉ tiêu trong quy tắc có tần suất khác nhau, không bao giờ nằm chung một biểu. Chỉ dùng chỉ tiêu cùng tần suất.",
                    "The rule's indicators are reported at different frequencies, never in one form. Use those of one frequency only.");
        }
    }

    private Indicator indicator(IndicatorCode code) {
        return Objects.requireNonNull(known.get(code)).indicator();
    }
}
