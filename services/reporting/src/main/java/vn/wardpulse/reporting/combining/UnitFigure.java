package vn.wardpulse.reporting.combining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.TimeRule;

/**
 * One unit's figures of a span, combined by the rule over time.
 *
 * @param <L> what bears a figure
 * @param lines those that make it up, in order of time
 * @param amount the amount, or the numerator
 * @param over the denominator of a ratio; 1 for an amount
 */
public record UnitFigure<L>(List<L> lines, BigDecimal amount, BigDecimal over) {

    /** Digits after the point of a unit's average over time. */
    public static final int AVERAGE_DECIMALS = 6;

    /** @param lines with a figure each, at least one, in order of time */
    public static <L> UnitFigure<L> of(List<L> lines, Function<L, Figure> figure, TimeRule rule) {
        List<Figure> figures = lines.stream().map(figure).toList();
        return switch (rule) {
            case SUM -> new UnitFigure<>(lines, sum(figures, UnitFigure::amount), parts(figures, UnitFigure::sum));
            case AVERAGE ->
                new UnitFigure<>(lines, mean(figures, UnitFigure::amount), parts(figures, UnitFigure::mean));
            case LAST -> single(lines, figures, lines.size() - 1);
            case MIN -> single(lines, figures, extreme(figures, Comparator.naturalOrder()));
            case MAX -> single(lines, figures, extreme(figures, Comparator.reverseOrder()));
        };
    }

    private static <L> UnitFigure<L> single(List<L> lines, List<Figure> figures, int at) {
        return new UnitFigure<>(List.of(lines.get(at)), amount(figures.get(at)), over(figures.get(at)));
    }

    /** The first by the order, the later of equals. A pair over 0 has no rate and comes last. */
    private static int extreme(List<Figure> figures, Comparator<Rate> order) {
        int best = 0;
        for (int i = 1; i < figures.size(); i++) {
            Rate rate = Rate.of(figures.get(i));
            Rate standing = Rate.of(figures.get(best));
            boolean better =
                    rate.exists() ? !standing.exists() || order.compare(rate, standing) <= 0 : !standing.exists();
            best = better ? i : best;
        }
        return best;
    }

    private static BigDecimal parts(
            List<Figure> figures, BiFunction<List<Figure>, Function<Figure, BigDecimal>, BigDecimal> combine) {
        return figures.getFirst() instanceof Figure.Pair ? combine.apply(figures, UnitFigure::over) : BigDecimal.ONE;
    }

    private static BigDecimal sum(List<Figure> figures, Function<Figure, BigDecimal> part) {
        return figures.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal mean(List<Figure> figures, Function<Figure, BigDecimal> part) {
        return sum(figures, part).divide(BigDecimal.valueOf(figures.size()), AVERAGE_DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal amount(Figure figure) {
        return switch (figure) {
            case Figure.Amount amount -> amount.value();
            case Figure.Pair pair -> pair.numerator();
            case Figure.NoData none -> throw new IllegalArgumentException("no figure: " + none.reason());
        };
    }

    private static BigDecimal over(Figure figure) {
        return figure instanceof Figure.Pair pair ? pair.denominator() : BigDecimal.ONE;
    }

    /** Compared by cross-multiplication, so that thirds stay exact. */
    private record Rate(BigDecimal amount, BigDecimal over) implements Comparable<Rate> {

        static Rate of(Figure figure) {
            return new Rate(UnitFigure.amount(figure), UnitFigure.over(figure));
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
