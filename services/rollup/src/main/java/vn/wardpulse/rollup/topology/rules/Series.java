package vn.wardpulse.rollup.topology.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.rollup.topology.rules.Definition.Rules;

/**
 * One indicator of one unit over the sub-periods of a year: what is owed, due, reported and counted in each, as a whole
 * and by channels. Sets of sub-periods are bits, the first is bit 0.
 */
final class Series {

    private final IndicatorCode indicator;
    private final IndicatorYear year;
    private final boolean ratio;
    private final CalendarCode calendar;
    private final Row whole;
    private final Map<Strand, Row> strands = new LinkedHashMap<>();
    private int owed;
    private int due;
    private int counted;
    private int approved;
    private int late;

    /** The facts of one strand. */
    private static final class Row {
        private final @Nullable Parts[] bySubPeriod;
        private int reported;

        Row(int subPeriods) {
            bySubPeriod = new @Nullable Parts[subPeriods];
        }

        void add(int ordinal, Parts fact) {
            Parts known = bySubPeriod[ordinal];
            bySubPeriod[ordinal] = known == null ? fact : Parts.sum(List.of(known, fact));
            reported |= 1 << ordinal;
        }
    }

    Series(IndicatorCode indicator, IndicatorYear year, CalendarCode calendar) {
        Rules any = year.rules(YearPeriods.YEAR);
        int subPeriods = any.frequency().perYear();
        this.indicator = indicator;
        this.year = year;
        this.ratio = any.measure() == MeasureKind.RATIO;
        this.calendar = calendar;
        this.whole = new Row(subPeriods);
        strands.put(Strand.whole(indicator), whole);
        if (any.brokenDown()) {
            any.channels().forEach(channel -> strands.put(Strand.part(indicator, channel), new Row(subPeriods)));
            strands.put(Strand.part(indicator, null), new Row(subPeriods));
        }
    }

    IndicatorYear year() {
        return year;
    }

    CalendarCode calendar() {
        return calendar;
    }

    /** The whole, and where the indicator is broken down each of its channels, and what has none. */
    Collection<Strand> strands() {
        return strands.keySet();
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
        ReportedFigure reported = version.facts().line(indicator);
        Parts fact = reported == null ? null : fact(reported.figure());
        if (reported != null && fact != null) {
            whole.add(ordinal, fact);
            divide(reported, ordinal, fact);
        }
    }

    private void divide(ReportedFigure reported, int ordinal, Parts fact) {
        if (strands.size() > 1 && reported.channels().isEmpty()) {
            strand(null).add(ordinal, fact);
        } else if (strands.size() > 1) {
            for (ChannelFigure part : reported.channels()) {
                strand(part.channel()).add(ordinal, Objects.requireNonNull(fact(part.figure())));
            }
        }
    }

    /** A channel that the indicator does not have is none. */
    private Row strand(@Nullable ChannelCode channel) {
        Row own = strands.get(Strand.part(indicator, channel));
        return own == null ? strand(null) : own;
    }

    /** A figure of another shape than its indicator's is no fact. */
    private @Nullable Parts fact(Figure figure) {
        return switch (figure) {
            case Figure.Pair pair when ratio -> new Parts(pair.numerator(), pair.denominator());
            case Figure.Amount amount when !ratio -> new Parts(amount.value(), java.math.BigDecimal.ZERO);
            default -> null;
        };
    }

    /** What the unit puts into a span of sub-periods of a period that follows {@code rules}. */
    Span span(Rules rules, int subPeriods) {
        return span(rules, Strand.whole(indicator), subPeriods);
    }

    /** The same of one of the {@link #strands}; what is due is the whole's alone. */
    Span span(Rules rules, Strand strand, int subPeriods) {
        Row row = Objects.requireNonNull(strands.get(strand));
        boolean owes = (owed & subPeriods) != 0;
        Parts value = value(rules, row, subPeriods);
        int dueHere = strand.isWhole() ? Integer.bitCount(due & subPeriods) : 0;
        if (!owes && value == null && dueHere == 0) {
            return Span.NONE;
        }
        boolean all = owes && (owed & subPeriods & ~row.reported) == 0;
        Span base = value == null ? Span.NONE : UnitRules.part(rules, value);
        return new Span(
                base.amount(),
                base.over(),
                value == null ? 0 : 1,
                owes ? 1 : 0,
                all ? 1 : 0,
                !all && (owed & row.reported & subPeriods) != 0 ? 1 : 0,
                all && (counted & subPeriods & ~approved) == 0 ? 1 : 0,
                value != null && (counted & late & subPeriods) != 0 ? 1 : 0,
                base.extremes(),
                dueHere == 0 ? Counts.none() : Counts.one(dueHere));
    }

    boolean owes(int subPeriods) {
        return (owed & subPeriods) != 0;
    }

    boolean hasFact(int subPeriods) {
        return (whole.reported & subPeriods) != 0;
    }

    private @Nullable Parts value(Rules rules, Row row, int subPeriods) {
        List<Parts> within = new ArrayList<>();
        List<@Nullable Parts> parts = new ArrayList<>();
        for (int i = 0; i < whole.bySubPeriod.length; i++) {
            Parts fact = whole.bySubPeriod[i];
            if (fact != null && (subPeriods >>> i & 1) != 0) {
                within.add(fact);
                parts.add(row.bySubPeriod[i]);
            }
        }
        if (within.isEmpty()) {
            return null;
        }
        return row == whole
                ? Parts.combine(rules.acrossTime(), ratio, within)
                : Parts.share(rules.acrossTime(), ratio, within, parts);
    }
}
