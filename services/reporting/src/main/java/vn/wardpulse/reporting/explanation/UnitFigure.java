package vn.wardpulse.reporting.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.reporting.explanation.Explanation.Line;

/**
 * One unit's figures of a span, combined by the rule over time.
 *
 * @param lines those that make it up, in order of time
 * @param amount the amount, or the numerator
 * @param over the denominator of a ratio; 1 for an amount
 */
record UnitFigure(List<Line> lines, BigDecimal amount, BigDecimal over) {

    /** Digits after the point of a unit's average over time. */
    private static final int AVERAGE_DECIMALS = 6;

    /** @param lines with a figure each, at least one, in order of time */
    static UnitFigure of(List<Line> lines, TimeRule rule) {
        return switch (rule) {
            case SUM -> new UnitFigure(lines, sum(lines, UnitFigure::amount), parts(lines, UnitFigure::sum));
            case AVERAGE -> new UnitFigure(lines, mean(lines, UnitFigure::amount), parts(lines, UnitFigure::mean));
            case LAST -> single(lines.getLast());
            case MIN -> single(extreme(lines, Comparator.naturalOrder()));
            case MAX -> single(extreme(lines, Comparator.reverseOrder()));
        };
    }

    private static UnitFigure single(Line line) {
        return new UnitFigure(List.of(line), amount(line), over(line));
    }

    /** The first by the order, the later of equals. A pair over 0 has no rate and comes last. */
    private static Line extreme(List<Line> lines, Comparator<Rate> order) {
        Line best = lines.getFirst();
        for (Line line : lines.subList(1, lines.size())) {
            Rate rate = Rate.of(line);
            Rate standing = Rate.of(best);
            boolean better =
                    rate.exists() ? !standing.exists() || order.compare(rate, standing) <= 0 : !standing.exists();
            best = better ? line : best;
        }
        return best;
    }

    private static BigDecimal parts(
            List<Line> lines,
            java.util.function.BiFunction<List<Line>, Function<Line, BigDecimal>, BigDecimal> combine) {
        return lines.getFirst().figure() instanceof Figure.Pair
                ? combine.apply(lines, UnitFigure::over)
                : BigDecimal.ONE;
    }

    private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> part) {
        return lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(List<Line> lines, Function<Line, BigDecimal> part) {
        return sum(lines, part).divide(BigDecimal.valueOf(lines.size()), AVERAGE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal amount(Line line) {
        return switch (line.figure()) {
            case Figure.Amount amount -> amount.value();
            case Figure.Pair pair -> pair.numerator();
            case Figure.NoData none -> throw new IllegalArgumentException("no figure: " + none.reason());
        };
    }

    private static BigDecimal over(Line line) {
        return line.figure() instanceof Figure.Pair pair ? pair.denominator() : BigDecimal.ONE;
    }

    /** Compared by cross-multiplication, so that thirds stay exact. */
    private record Rate(BigDecimal amount, BigDecimal over) implements Comparable<Rate> {

        static Rate of(Line line) {
            return new Rate(UnitFigure.amount(line), UnitFigure.over(line));
        }

        boolean exists() {
            return over.signum() != 0;
        }

        @Override
        public int compareTo(Rate other) {
            return amount.multiply(other.over).compareTo(other.amount.multiply(over));
        }
    }
}
