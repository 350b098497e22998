package vn.wardpulse.oracle;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;

/** How the figures of units, each combined over time before, combine at a unit above them (rule 2, second half). */
final class UnitRules {

    private UnitRules() {}

    /** @return null where no unit has a figure */
    static @Nullable Exact combine(Indicator indicator, List<Exact> figures) {
        if (figures.isEmpty()) {
            return null;
        }
        BigDecimal count = BigDecimal.valueOf(figures.size());
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal denominators = BigDecimal.ZERO;
        BigDecimal lowest = figures.getFirst().amount();
        BigDecimal highest = figures.getFirst().amount();
        for (Exact figure : figures) {
            sum = sum.add(figure.amount());
            denominators = figure.over() == null ? denominators : denominators.add(figure.over());
            lowest = lowest.min(figure.amount());
            highest = highest.max(figure.amount());
        }
        return switch (indicator.acrossUnits()) {
            case SUM -> new Exact(sum, null);
            case AVERAGE -> new Exact(sum, count);
            // a ratio's pairs add up part by part; yes/no is yes over the units with a fact
            case RATIO -> new Exact(sum, indicator.measure() == MeasureKind.RATIO ? denominators : count);
            case MIN -> new Exact(lowest, null);
            case MAX -> new Exact(highest, null);
        };
    }
}
