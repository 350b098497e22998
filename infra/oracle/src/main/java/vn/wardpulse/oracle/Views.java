package vn.wardpulse.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;

/** Works out one unit and period after the other, each on its own. */
final class Views {

    private final Definitions definitions;
    private final Reports reports;
    private final Totals totals;
    private final Targets targets;
    private final Themes themes;
    private final Forms forms;
    private final SortedMap<UnitId, SortedSet<UnitId>> reportersUnder = new TreeMap<>();

    Views(Definitions definitions, Reports reports) {
        this.definitions = definitions;
        this.reports = reports;
        this.totals = new Totals(definitions, reports);
        this.targets = new Targets(definitions, totals);
        this.themes = new Themes(definitions);
        this.forms = new Forms(definitions, reports);
        for (UnitId reporter : reports.units()) {
            for (UnitId above : definitions.everAtOrAbove(reporter)) {
                reportersUnder.computeIfAbsent(above, unit -> new TreeSet<>()).add(reporter);
            }
        }
    }

    /** Every unit that reports, and every unit that was above one at any time. */
    SortedSet<UnitId> units() {
        return new TreeSet<>(reportersUnder.keySet());
    }

    /** The view; without cells and forms where nothing is owed at the unit, and then it does not exist. */
    UnitPeriod of(UnitId unit, Period period) {
        Judged judged = judged(unit, period);
        return frame(unit, period, judged.cells(), themes.scores(judged.achieved()));
    }

    /**
     * The cells of those indicators that are defined, and what a score needs of them.
     *
     * @param achieved in the order of the cells
     */
    record Judged(List<Cell> cells, List<Themes.Judged> achieved) {}

    Judged judged(UnitId unit, Period period) {
        SortedSet<UnitId> candidates = candidates(unit);
        List<Cell> cells = new ArrayList<>();
        List<Themes.Judged> judged = new ArrayList<>();
        for (IndicatorCode code : definitions.indicators()) {
            Indicator indicator = definitions.indicator(code, period);
            List<UnitSpan> toDate =
                    totals.spans(unit, candidates, indicator, period, period.yearToDate(indicator.frequency()));
            if (toDate.isEmpty()) {
                continue;
            }
            List<UnitSpan> own =
                    totals.spans(unit, candidates, indicator, period, period.subPeriods(indicator.frequency()));
            Total ownTotal = Totals.total(indicator, own);
            Total toDateTotal = Totals.total(indicator, toDate);
            Goal goal = targets.of(unit, candidates, indicator, period, toDate);
            boolean flow = indicator.measure() == MeasureKind.FLOW;
            Judgement judgement = Judgement.of(
                    indicator,
                    flow ? toDateTotal : ownTotal,
                    goal,
                    UnitSpan.mostDue(flow ? toDate : own),
                    UnitSpan.mostDue(toDate));
            cells.add(cell(indicator, ownTotal, toDateTotal, goal, judgement, Totals.channels(indicator, own, toDate)));
            judged.add(new Themes.Judged(indicator.theme(), judgement.achievement(), judgement.status()));
        }
        return new Judged(cells, judged);
    }

    /** The view with these cells and scores; the rest of it rests on no figure. */
    UnitPeriod frame(UnitId unit, Period period, List<Cell> cells, List<ThemeScore> scores) {
        SortedSet<UnitId> candidates = candidates(unit);
        Report latest = latest(candidates, period);
        return new UnitPeriod(
                unit,
                period,
                latest == null ? 0 : latest.position(),
                latest == null ? null : latest.at(),
                cells,
                scores,
                forms.completeness(unit, candidates, period));
    }

    Themes themes() {
        return themes;
    }

    private SortedSet<UnitId> candidates(UnitId unit) {
        return reportersUnder.getOrDefault(unit, new TreeSet<>());
    }

    private static Cell cell(
            Indicator indicator,
            Total own,
            Total toDate,
            @Nullable Goal goal,
            Judgement judgement,
            List<ChannelTotal> channels) {
        return new Cell(
                indicator.code(),
                own,
                toDate,
                goal == null ? null : goal.inForce(),
                Exact.text(judgement.pace()),
                judgement.achievement() == null ? null : Exact.shown(judgement.achievement()),
                judgement.share() == null ? null : Exact.shown(judgement.share()),
                judgement.status(),
                channels);
    }

    /** The report with the last event among those that the view may rest on. */
    private @Nullable Report latest(SortedSet<UnitId> candidates, Period period) {
        Report latest = null;
        for (UnitId candidate : candidates) {
            for (Period touching : Period.allOf(period.year())) {
                boolean touches = period.yearToDate(touching.frequency()).contains(touching);
                for (Report report : touches ? reports.of(candidate, touching) : List.<Report>of()) {
                    if (latest == null || report.position() > latest.position()) {
                        latest = report;
                    }
                }
            }
        }
        return latest;
    }
}
