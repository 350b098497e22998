package vn.wardpulse.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.TimeRule;
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
        if (form == null) {
            return false;
        }
        LocalDate day = indicator.acrossTime() == TimeRule.SUM
                ? definitions.windowLast(form, report.period())
                : definitions.windowLast(form, period);
        return definitions.ancestors(report.unit(), day).contains(unit);
    }

    /** Time first, then units; and the counts that tell zero from missing. */
    static Total total(Indicator indicator, List<UnitSpan> spans) {
        List<Exact> figures = new ArrayList<>();
        int reported = 0;
        int partial = 0;
        int approved = 0;
        int late = 0;
        for (UnitSpan span : spans) {
            List<Exact> facts = span.facts(indicator);
            if (facts.isEmpty()) {
                continue;
            }
            figures.add(TimeRules.combine(indicator.acrossTime(), facts));
            if (facts.size() < span.reports().size()) {
                partial++;
            } else {
                reported++;
                if (span.approved()) {
                    approved++;
                }
            }
            if (span.late()) {
                late++;
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
