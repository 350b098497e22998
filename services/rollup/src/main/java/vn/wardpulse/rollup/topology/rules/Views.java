package vn.wardpulse.rollup.topology.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.rollup.topology.rules.Definition.Rules;

/**
 * The views of one unit: what came up from below, what the unit itself reported, and its own stated targets. Nothing of
 * it is kept; the same stores always give the same views.
 */
public final class Views {

    /** The rows that a unit's cells rest on. */
    @FunctionalInterface
    public interface Rows {

        /** What the units below gave; the caller's own copy. */
        CellRow row(int year, int period);
    }

    private final UnitId unit;
    private final Definitions definitions;
    private final UnitBooks books;
    private final Rows rows;
    private final Map<Integer, UnitYear> own = new HashMap<>();
    private final Map<Integer, CellRow> baselines = new HashMap<>();

    public Views(UnitId unit, Definitions definitions, UnitBooks books, Rows rows) {
        this.unit = unit;
        this.definitions = definitions;
        this.books = books;
        this.rows = rows;
    }

    public UnitPeriod of(int year, int period) {
        CellRow row = row(year, period);
        UnitTargets stated = books.targets(year);
        List<HeldCell> cells = new ArrayList<>();
        row.cells().forEach((strand, tally) -> {
            IndicatorCode indicator = strand.indicator();
            IndicatorYear inForce = strand.isWhole() ? definitions.indicator(indicator, year) : null;
            if (inForce != null && tally.toDate().owed() > 0) {
                Rules rules = inForce.rules(period);
                Target target = stated.on(inForce.lastDay(period), indicator);
                IntFunction<@Nullable BigFraction> baseline = baselineYear -> baseline(indicator, baselineYear);
                cells.add(HeldCell.of(rules, tally, Targets.of(rules, target, baseline, tally.targets())));
            }
        });
        List<Completeness> forms = new ArrayList<>();
        row.forms().forEach((form, tally) -> forms.add(tally.of(form)));
        return new UnitPeriod(
                unit,
                YearPeriods.at(year, period),
                row.position(),
                row.at(),
                cells.stream().map(cell -> cell.shown(row::cell)).toList(),
                ThemeScores.of(cells, definitions),
                forms);
    }

    /** The unit's own cell of a whole year, which a reduction that is stated for it counts from. */
    private @Nullable BigFraction baseline(IndicatorCode indicator, int year) {
        CellRow row = baselines.computeIfAbsent(year, y -> row(y, YearPeriods.YEAR));
        IndicatorYear then = definitions.indicator(indicator, year);
        return then == null
                ? null
                : UnitRules.value(
                        then.rules(YearPeriods.YEAR),
                        row.cell(Strand.whole(indicator)).own());
    }

    private CellRow row(int year, int period) {
        CellRow row = rows.row(year, period);
        row.add(own(year).tallies(Membership.ITSELF, 1 << period, IndicatorFilter.ALL), period);
        for (LedgerLine line : books.lines(year)) {
            if ((YearPeriods.touched(line.obligation().period()) >>> period & 1) != 0) {
                row.restsOn(line.position(), line.at());
            }
        }
        return row;
    }

    private UnitYear own(int year) {
        return own.computeIfAbsent(year, any -> new UnitYear(unit, any, definitions, books));
    }
}
