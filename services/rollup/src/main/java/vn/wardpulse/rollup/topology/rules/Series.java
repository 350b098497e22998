package vn.wardpulse.rollup.topology.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.rollup.topology.rules.Definition.Rules;

/**
 * One indicator of one unit over the sub-periods of a year: what is owed, due, reported and counted in each. Sets of
 * sub-periods are bits, the first is bit 0.
 */
final class Series {

    private final IndicatorCode indicator;
    private final IndicatorYear year;
    private final boolean ratio;
    private final CalendarCode calendar;
    private final @Nullable Parts[] facts;
    private int owed;
    private int due;
    private int counted;
    private int approved;
    private int late;
    private int reported;

    Series(IndicatorCode indicator, IndicatorYear year, CalendarCode calendar) {
        Rules any = year.rules(YearPeriods.YEAR);
        this.indicator = indicator;
        this.year = year;
        this.ratio = any.measure() == MeasureKind.RATIO;
        this.calendar = calendar;
        this.facts = new @Nullable Parts[any.frequency().perYear()];
    }

    IndicatorYear year() {
        return year;
    }

    CalendarCode calendar() {
        return calendar;
    }

    /** Takes in the line of one sub-period; a sub-period that is already known stays as it is. */
    void add(LedgerLine line) {
        int ordinal = line.obligation().period().ordinal() - 1;
        int bit = 1 << ordinal;
        if ((owed & bit) != 0 || (counted & bit) != 0) {
            return;
        }
        owed |= line.owed() ? bit : 0;
        due |= line.duePassed() ? bit : 0;
        Version version = line.counted();
        if (version == null) {
            return;
        }
        counted |= bit;
        approved |= version.approved() ? bit : 0;
        late |= line.timeliness() == Timeliness.LATE ? bit : 0;
        Parts fact = fact(version.facts().figure(indicator));
        if (fact != null) {
            facts[ordinal] = fact;
            reported |= bit;
        }
    }

    /** A figure of another shape than its indicator's is no fact. */
    private @Nullable Parts fact(@Nullable Figure figure) {
        return switch (figure) {
            case Figure.Pair pair when ratio -> new Parts(pair.numerator(), pair.denominator());
            case Figure.Amount amount when !ratio -> new Parts(amount.value(), java.math.BigDecimal.ZERO);
            case null, default -> null;
        };
    }

    /** What the unit puts into a span of sub-periods of a period that follows {@code rules}. */
    Span span(Rules rules, int subPeriods) {
        boolean owes = (owed & subPeriods) != 0;
        boolean hasFact = (reported & subPeriods) != 0;
        int dueHere = Integer.bitCount(due & subPeriods);
        if (!owes && !hasFact && dueHere == 0) {
            return Span.NONE;
        }
        boolean all = owes && (owed & subPeriods & ~reported) == 0;
        Span base = hasFact ? UnitRules.part(rules, value(rules, subPeriods)) : Span.NONE;
        return new Span(
                base.amount(),
                base.over(),
                hasFact ? 1 : 0,
                owes ? 1 : 0,
                all ? 1 : 0,
                !all && (owed & reported & subPeriods) != 0 ? 1 : 0,
                all && (counted & subPeriods & ~approved) == 0 ? 1 : 0,
                hasFact && (counted & late & subPeriods) != 0 ? 1 : 0,
                base.extremes(),
                dueHere == 0 ? Counts.none() : Counts.one(dueHere));
    }

    boolean owes(int subPeriods) {
        return (owed & subPeriods) != 0;
    }

    boolean hasFact(int subPeriods) {
        return (reported & subPeriods) != 0;
    }

    private Parts value(Rules rules, int subPeriods) {
        List<Parts> within = new ArrayList<>();
        for (int i = 0; i < facts.length; i++) {
            Parts fact = facts[i];
            if (fact != null && (subPeriods >>> i & 1) != 0) {
                within.add(fact);
            }
        }
        return Parts.combine(rules.acrossTime(), ratio, within);
    }
}
