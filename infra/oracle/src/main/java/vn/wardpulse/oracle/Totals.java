package vn.wardpulse.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Total;

/** Amounts and counts of a span of time at one unit, over the units that owe at or under it (rules 2, 4 and 6). */
final class Totals {

    private final Definitions definitions;
    private final Reports reports;

    Totals(Definitions definitions, Reports reports) {
        this.definitions = definitions;
        this.reports = reports;
    }

    /** What each of {@code candidates} brings to {@code unit}'s cell of {@code period} from the reports of {@code span}. */
    List<UnitSpan> spans(
            UnitId unit, Collection<UnitId> candidates, Indicator indicator, Period period, List<Period> span) {
        List<UnitSpan> spans = new ArrayList<>();
        for (UnitId candidate : candidates) {
            List<Report> counting = new ArrayList<>();
            for (Period subPeriod : span) {
                for (Report report : reports.of(candidate, subPeriod)) {
                    if (report.owed() && asks(report, indicator) && countsAt(unit, report, indicator, period)) {
                        counting.add(report);
                    }
                }
            }
            if (!counting.isEmpty()) {
                spans.add(new UnitSpan(candidate, counting));
            }
        }
        return spans;
    }

    private boolean asks(Report report, Indicator indicator) {
        Form form = definitions.form(report.form());
        return form != null && form.indicators().contains(indicator.code());
    }

    /**
     * The tree of the time (rule 6): under {@code sum} a report counts where its unit stood on the last day of the
     * report's own window; under the other rules the unit counts, whole, where it stood on the last day of the coarser
     * period's window. At the unit itself its own reports always count.
     */
    private boolean countsAt(UnitId unit, Report report, Indicator indicator, Period period) {
        if (report.unit().equals(unit)) {
            return true;
        }
        Form form = definitions.form(report.form());
        if (form == null || !definitions.countsAbove(report.unit(), indicator.code())) {
            return false;
        }
        LocalDate day = indicator.acrossTime() == TimeRule.SUM
                ? definitions.windowLast(form, report.period())
                : definitions.windowLast(form, period);
        return definitions.ancestors(report.unit(), day).contains(unit);
    }

    /** Time first, then units; and the counts that tell zero from missing. */
    static Total total(Indicator indicator, List<UnitSpan> spans) {
        return total(indicator, spans, span -> {
            List<Exact> facts = span.facts(indicator);
            return new OfUnit(facts.size(), facts.isEmpty() ? null : TimeRules.combine(indicator.acrossTime(), facts));
        });
    }

    /** What each channel has in that total, and last what came by none; nothing where it is not broken down (rule 10). */
    static List<ChannelTotal> channels(Indicator indicator, List<UnitSpan> own, List<UnitSpan> toDate) {
        List<ChannelTotal> totals = new ArrayList<>();
        if (!indicator.channels().isEmpty()) {
            for (Channel channel : indicator.channels()) {
                totals.add(channel(indicator, channel.code(), own, toDate));
            }
            totals.add(channel(indicator, null, own, toDate));
        }
        return totals;
    }

    private static ChannelTotal channel(
            Indicator indicator, @Nullable ChannelCode channel, List<UnitSpan> own, List<UnitSpan> toDate) {
        Function<UnitSpan, OfUnit> part = span -> {
            List<Exact> facts = span.facts(indicator);
            List<@Nullable Exact> parts = span.parts(indicator, channel);
            int present = (int) parts.stream().filter(Objects::nonNull).count();
            return new OfUnit(present, facts.isEmpty() ? null : TimeRules.share(indicator.acrossTime(), facts, parts));
        };
        return new ChannelTotal(channel, total(indicator, own, part), total(indicator, toDate, part));
    }

    /** What one unit has: how many facts, and what they come to. */
    private record OfUnit(int facts, @Nullable Exact figure) {}

    private static Total total(Indicator indicator, List<UnitSpan> spans, Function<UnitSpan, OfUnit> ofUnit) {
        List<Exact> figures = new ArrayList<>();
        int reported = 0;
        int partial = 0;
        int approved = 0;
        int late = 0;
        for (UnitSpan span : spans) {
            OfUnit unit = ofUnit.apply(span);
            if (unit.facts() == span.reports().size()) {
                reported++;
                approved += span.approved() ? 1 : 0;
            } else if (unit.facts() > 0) {
                partial++;
            }
            if (unit.figure() != null) {
                figures.add(unit.figure());
                late += span.late() ? 1 : 0;
            }
        }
        Exact combined = UnitRules.combine(indicator, figures);
        return new Total(
                combined == null ? null : Exact.plain(combined.amount()),
                combined == null || combined.over() == null ? null : Exact.plain(combined.over()),
                figures.size(),
                spans.size(),
                reported,
                partial,
                approved,
                late);
    }

    /** The figure that a total stands for, in the indicator's unit of measure; null for none and for 0/0. */
    static @Nullable BigFraction value(Indicator indicator, Total total) {
        if (total.amount() == null) {
            return null;
        }
        BigFraction amount = Exact.fraction(total.amount());
        if (total.over() == null) {
            return amount;
        }
        if (total.over().signum() == 0) {
            return null;
        }
        BigFraction rate = amount.divide(Exact.fraction(total.over()));
        return indicator.percentage() ? rate.multiply(100) : rate;
    }
}
