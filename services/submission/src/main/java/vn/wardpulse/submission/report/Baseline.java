package vn.wardpulse.submission.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Target;

/** A unit's own figure of a year by the time rule, against which reductions are set. */
final class Baseline {

    private Baseline() {}

    /** The bound that a reduction comes to; empty if the unit has no figure of the baseline year. */
    static Optional<Fraction> bound(Target.Reduction reduction, Indicator indicator, List<Figure> ofTheYear) {
        return value(indicator, ofTheYear)
                .map(base -> base.times(reduction.whole().subtract(reduction.part()), reduction.whole()));
    }

    /** The year's value; {@code figures} stand in order of their periods. */
    static Optional<Fraction> value(Indicator indicator, List<Figure> figures) {
        List<BigDecimal> amounts = figures.stream()
                .filter(Figure.Amount.class::isInstance)
                .map(figure -> ((Figure.Amount) figure).value())
                .toList();
        List<Figure.Pair> pairs = figures.stream()
                .filter(Figure.Pair.class::isInstance)
                .map(Figure.Pair.class::cast)
                .toList();
        if (!pairs.isEmpty()) {
            return rate(indicator, pairs);
        }
        if (amounts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Fraction.of(
                switch (indicator.acrossTime()) {
                    case SUM -> sum(amounts);
                    case LAST -> amounts.getLast();
                    case AVERAGE -> average(amounts);
                    case MIN -> amounts.stream().min(Comparator.naturalOrder()).orElseThrow();
                    case MAX -> amounts.stream().max(Comparator.naturalOrder()).orElseThrow();
                }));
    }

    private static Optional<Fraction> rate(Indicator indicator, List<Figure.Pair> pairs) {
        List<BigDecimal> numerators = pairs.stream().map(Figure.Pair::numerator).toList();
        List<BigDecimal> denominators =
                pairs.stream().map(Figure.Pair::denominator).toList();
        Comparator<Figure.Pair> byRate = Comparator.comparing(
                pair -> pair,
                (a, b) -> a.numerator()
                        .multiply(b.denominator())
                        .compareTo(b.numerator().multiply(a.denominator())));
        List<Figure.Pair> rated =
                pairs.stream().filter(pair -> pair.denominator().signum() > 0).toList();
        if (rated.isEmpty()) {
            return Optional.empty();
        }
        return switch (indicator.acrossTime()) {
            case SUM -> rate(indicator, sum(numerators), sum(denominators));
            case AVERAGE -> rate(indicator, average(numerators), average(denominators));
            case LAST -> rate(indicator, numerators.getLast(), denominators.getLast());
            case MIN -> {
                Figure.Pair lowest = rated.stream().min(byRate).orElseThrow();
                yield rate(indicator, lowest.numerator(), lowest.denominator());
            }
            case MAX -> {
                Figure.Pair highest = rated.stream().max(byRate).orElseThrow();
                yield rate(indicator, highest.numerator(), highest.denominator());
            }
        };
    }

    private static Optional<Fraction> rate(Indicator indicator, BigDecimal numerator, BigDecimal denominator) {
        if (denominator.signum() <= 0) {
            return Optional.empty();
        }
        Fraction rate = Fraction.rate(numerator, denominator);
        return Optional.of(indicator.percentage() ? rate.times(BigInteger.valueOf(100), BigInteger.ONE) : rate);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal average(List<BigDecimal> amounts) {
        return sum(amounts).divide(BigDecimal.valueOf(amounts.size()), Figure.MAX_DECIMALS, RoundingMode.HALF_UP);
    }
}
