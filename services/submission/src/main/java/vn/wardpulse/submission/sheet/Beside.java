package vn.wardpulse.submission.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.submission.figures.Vietnamese;
import vn.wardpulse.submission.report.ReportView;

/**
 * A cell to compare with; it is never read back.
 *
 * @param value null where it is a text
 * @param text the format of the value, or the text itself
 */
record Beside(@Nullable BigDecimal value, String text) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Map<Column, Beside> of(Indicator indicator, ReportView.Line line) {
        Map<Column, Beside> cells = new EnumMap<>(Column.class);
        figure(indicator, line.previous()).ifPresent(cell -> cells.put(Column.PREVIOUS, cell));
        figure(indicator, line.lastYear()).ifPresent(cell -> cells.put(Column.LAST_YEAR, cell));
        target(indicator, line.target(), line.targetValue()).ifPresent(cell -> cells.put(Column.TARGET, cell));
        return cells;
    }

    void write(Worksheet sheet, int row, int column) {
        if (value == null) {
            sheet.value(row, column, PlainText.neutral(text));
        } else {
            sheet.value(row, column, value);
            sheet.style(row, column).format(text).set();
        }
        sheet.style(row, column).horizontalAlignment("right").set();
    }

    private static Optional<Beside> figure(Indicator indicator, @Nullable Figure figure) {
        return switch (figure) {
            case Figure.Amount(BigDecimal value) -> Optional.of(number(indicator, value));
            case Figure.Pair(BigDecimal numerator, BigDecimal denominator)
            when denominator.signum() != 0 -> Optional.of(number(indicator, rate(indicator, numerator, denominator)));
            case Figure.Pair none -> Optional.empty();
            case Figure.NoData none -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static BigDecimal rate(Indicator indicator, BigDecimal numerator, BigDecimal denominator) {
        BigDecimal part = indicator.percentage() ? numerator.multiply(HUNDRED) : numerator;
        return part.divide(denominator, indicator.decimals(), RoundingMode.HALF_UP);
    }

    private static Beside number(Indicator indicator, BigDecimal value) {
        return new Beside(value, Formats.number(indicator.decimals()));
    }

    private static Optional<Beside> target(Indicator indicator, @Nullable Target target, @Nullable String workedOut) {
        return switch (target) {
            case Target.AtLeast(BigDecimal value) -> Optional.of(bound("≥", value));
            case Target.AtMost(BigDecimal value) -> Optional.of(bound("≤", value));
            case Target.Range(BigDecimal low, BigDecimal high) ->
                Optional.of(new Beside(null, Vietnamese.number(low) + "–" + Vietnamese.number(high)));
            case Target.Reduction reduction
            when workedOut != null -> Optional.of(bound("≤", nearest(workedOut, indicator.decimals() + 1)));
            case Target.Reduction(var part, var whole, int year) ->
                Optional.of(new Beside(null, "%s/%s ↓ %d".formatted(part, whole, year)));
            case null -> Optional.empty();
        };
    }

    private static Beside bound(String sign, BigDecimal value) {
        int decimals = Math.max(0, value.stripTrailingZeros().scale());
        return new Beside(value, Formats.behind(sign, decimals));
    }

    /** @param fraction {@code n} or {@code n/d} */
    private static BigDecimal nearest(String fraction, int decimals) {
        String[] parts = fraction.split("/");
        return parts.length == 1
                ? new BigDecimal(parts[0])
                : new BigDecimal(parts[0]).divide(new BigDecimal(parts[1]), decimals, RoundingMode.HALF_UP);
    }
}
