package vn.wardpulse.reporting.restated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Succession;
import vn.wardpulse.reporting.combining.UnitFigure;

/**
 * What of a figure has come how far.
 *
 * @param amount or numerator
 * @param over the denominator of a ratio; null for an amount
 * @param weight share of its unit that came along: what an average weighs it by
 * @param estimated whether it passed through any succession
 */
record Carried(BigDecimal amount, @Nullable BigDecimal over, BigDecimal weight, boolean estimated) {

    static Carried of(Figure figure) {
        return switch (figure) {
            case Figure.Amount amount -> new Carried(amount.value(), null, BigDecimal.ONE, false);
            case Figure.Pair pair -> new Carried(pair.numerator(), pair.denominator(), BigDecimal.ONE, false);
            case Figure.NoData none -> throw new IllegalArgumentException("no figure: " + none.reason());
        };
    }

    Carried whole() {
        return new Carried(amount, over, weight, true);
    }

    /**
     * One part for each successor of a weighed split, in their order. Amounts are shared out: rounded half up, and the
     * last takes what is left, so that nothing is lost. What is averaged goes to all of them, with less weight.
     */
    List<Carried> parts(Succession split, boolean sharedOut) {
        List<Carried> parts = new ArrayList<>();
        BigDecimal amountLeft = amount;
        @Nullable BigDecimal overLeft = over;
        for (Succession.Successor successor : split.successors()) {
            BigDecimal share = successor.weight();
            if (share == null) {
                throw new IllegalArgumentException("%s has no weight in %s".formatted(successor.unit(), split));
            }
            boolean last = parts.size() == split.successors().size() - 1;
            BigDecimal part = last ? amountLeft : share(amount, share);
            @Nullable BigDecimal partOver = over == null ? null : last ? overLeft : share(over, share);
            parts.add(
                    sharedOut
                            ? new Carried(part, partOver, weight.multiply(share), true)
                            : new Carried(amount, over, weight.multiply(share), true));
            amountLeft = amountLeft.subtract(part);
            overLeft = overLeft == null || partOver == null ? null : overLeft.subtract(partOver);
        }
        return parts;
    }

    private static BigDecimal share(BigDecimal value, BigDecimal share) {
        return value.multiply(share).setScale(UnitFigure.AVERAGE_DECIMALS, RoundingMode.HALF_UP);
    }
}
