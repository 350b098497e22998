package vn.wardpulse.rollup.topology.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.rollup.topology.rules.Definition.Lines;
import vn.wardpulse.rollup.topology.rules.Definition.Rules;

/**
 * One unit in one year, under one set of definitions: what it puts into its own cells and into those of its ancestors.
 * A pure function of the books; the difference of two of these is what a change moves.
 */
final class UnitYear {

    private final UnitId unit;
    private final int year;
    private final Definitions definitions;
    private final UnitBooks books;
    private final List<LedgerLine> lines;
    private final SortedMap<IndicatorCode, Series> series = new TreeMap<>();
    private final Map<CalendarCode, Lineage> lineages = new HashMap<>();
    private final Map<Goal, TargetTally> goals = new HashMap<>();
    private final Map<Integer, UnitYear> baselines = new HashMap<>();
    private final @Nullable UnitYear other;

    /** A stated target under the rules that it is held against. */
    private record Goal(Rules rules, @Nullable Target stated) {}

    UnitYear(UnitId unit, int year, Definitions definitions, UnitBooks books) {
        this(unit, year, definitions, books, null);
    }

    /** @param other the same in another state, whose years that reductions count from are taken over if they are alike */
    UnitYear(UnitId unit, int year, Definitions definitions, UnitBooks books, @Nullable UnitYear other) {
        this.other = other;
        this.unit = unit;
        this.year = year;
        this.definitions = definitions;
        this.books = books;
        this.lines = books.lines(year);
        for (LedgerLine line : lines) {
            Lines form = definitions.form(line.obligation().form());
            if (form != null && form.frequency() == line.obligation().period().frequency()) {
                lineages.computeIfAbsent(form.calendar(), calendar -> definitions.lineage(unit, calendar, year));
                add(form, line);
            }
        }
    }

    private void add(Lines form, LedgerLine line) {
        for (IndicatorCode code : form.indicators()) {
            Series known = series.get(code);
            if (known == null) {
                IndicatorYear rules = definitions.indicator(code, year);
                if (rules == null || rules.rules(YearPeriods.YEAR).frequency() != form.frequency()) {
                    continue;
                }
                known = new Series(code, rules, form.calendar());
                series.put(code, known);
            }
            known.add(line);
        }
    }

    /** By ancestor, when the unit is under it. */
    Map<UnitId, Membership> ancestors() {
        Map<UnitId, Membership> ancestors = new HashMap<>();
        lineages.forEach((calendar, lineage) -> lineage.periods()
                .forEach((ancestor, periods) ->
                        ancestors.merge(ancestor, Membership.of(calendar, periods), Membership::and)));
        return ancestors;
    }

    /** What the unit puts into cells of a unit that it is under as {@code membership} says. */
    TallySet tallies(Membership membership, int periods, IndicatorFilter filter) {
        TallySet tallies = new TallySet();
        series.forEach((code, known) -> {
            if (filter.takes(code) && (membership.atItself() || definitions.countsAbove(unit, code))) {
                int within = membership.periods(known.calendar());
                known.year()
                        .periods()
                        .forEach((rules, inForce) -> known.strands()
                                .forEach(strand -> tallies(known, strand, rules, within, periods & inForce, tallies)));
            }
        });
        for (LedgerLine line : lines) {
            FormCode code = line.obligation().form();
            Lines form = definitions.form(code);
            int index = YearPeriods.index(line.obligation().period());
            if (form != null
                    && form.frequency() == line.obligation().period().frequency()
                    && line.opened()
                    && (periods & membership.periods(form.calendar()) & 1 << index) != 0) {
                tallies.put(code, index, FormTally.of(line));
            }
        }
        return tallies;
    }

    private void tallies(Series known, Strand strand, Rules rules, int membership, int periods, TallySet tallies) {
        boolean bySubPeriod = rules.acrossTime() == TimeRule.SUM;
        int subPeriods = bySubPeriod ? YearPeriods.subPeriods(membership, rules.frequency()) : ~0;
        int wanted = bySubPeriod ? periods : periods & membership;
        Map<Integer, Span> spans = new HashMap<>();
        for (int rest = wanted; rest != 0; rest &= rest - 1) {
            int index = Integer.numberOfTrailingZeros(rest);
            int toDate = YearPeriods.toDate(rules.frequency(), index) & subPeriods;
            if (toDate == 0) {
                continue;
            }
            int own = YearPeriods.own(rules.frequency(), index) & subPeriods;
            Tally tally = new Tally(
                    spans.computeIfAbsent(own, span -> known.span(rules, strand, span)),
                    spans.computeIfAbsent(toDate, span -> known.span(rules, strand, span)),
                    strand.isWhole() && known.owes(toDate)
                            ? target(rules, known.year().lastDay(index))
                            : TargetTally.NONE);
            tallies.put(strand, index, tally);
        }
    }

    private TargetTally target(Rules rules, LocalDate day) {
        return goals.computeIfAbsent(new Goal(rules, books.targets(year).on(day, rules.indicator())), this::target);
    }

    private TargetTally target(Goal goal) {
        Rules rules = goal.rules();
        Target stated = goal.stated();
        if (stated == null) {
            return TargetTally.LACKING;
        }
        Bounds bounds = Targets.bounds(stated, baselineYear -> baseline(rules, baselineYear));
        return bounds == null
                ? TargetTally.UNBASED
                : TargetTally.one(bounds, stated instanceof Target.Reduction, rules.acrossUnits() == UnitRule.SUM);
    }

    /** The unit's own figure of a whole year, which a reduction counts from. */
    private @Nullable BigFraction baseline(Rules rules, int baselineYear) {
        UnitYear base = baselineYear == year ? this : baselines.computeIfAbsent(baselineYear, this::ofBaseline);
        Series known = base.series.get(rules.indicator());
        int whole = YearPeriods.own(rules.frequency(), YearPeriods.YEAR);
        if (known == null || !known.hasFact(whole)) {
            return null;
        }
        Rules then = known.year().rules(YearPeriods.YEAR);
        return UnitRules.value(then, known.span(then, whole));
    }

    private UnitYear ofBaseline(int baselineYear) {
        UnitYear known = other == null ? null : other.baselines.get(baselineYear);
        return known != null && known.definitions.equals(definitions) && known.lines.equals(books.lines(baselineYear))
                ? known
                : new UnitYear(unit, baselineYear, definitions, books);
    }
}
