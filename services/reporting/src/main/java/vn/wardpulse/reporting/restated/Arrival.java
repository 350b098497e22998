package vn.wardpulse.reporting.restated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Period;
import vn.wardpulse.reporting.combining.UnitFigure;

/** What a unit would have reported in a period, had it been there. */
record Arrival(Period period, Figure figure, boolean estimated) {

    /**
     * All that arrived at one unit for one period, as one figure.
     *
     * @param sharedOut whether figures add up; otherwise they are averaged by weight
     */
    static Arrival of(Period period, List<Carried> arrived, boolean sharedOut) {
        boolean estimated = arrived.stream().anyMatch(Carried::estimated);
        if (arrived.size() == 1) {
            return new Arrival(period, figure(arrived.getFirst()), estimated);
        }
        return new Arrival(period, sharedOut ? sum(arrived) : average(arrived), estimated);
    }

    private static Figure figure(Carried one) {
        return one.over() == null ? new Figure.Amount(one.amount()) : new Figure.Pair(one.amount(), one.over());
    }

    private static Figure sum(List<Carried> arrived) {
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal over = BigDecimal.ZERO;
        boolean pairs = false;
        for (Carried one : arrived) {
            amount = amount.add(one.amount());
            if (one.over() != null) {
                pairs = true;
                over = over.add(one.over());
            }
        }
        return pairs ? new Figure.Pair(amount, over) : new Figure.Amount(amount);
    }

    private static Figure average(List<Carried> arrived) {
        BigDecimal weighed = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Carried one : arrived) {
            weighed = weighed.add(one.amount().multiply(one.weight()));
            weights = weights.add(one.weight());
        }
        return new Figure.Amount(weighed.divide(weights, UnitFigure.AVERAGE_DECIMALS, RoundingMode.HALF_UP));
    }
}
