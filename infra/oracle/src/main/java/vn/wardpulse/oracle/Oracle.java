package vn.wardpulse.oracle;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;

/**
 * The batch that the live roll-up must equal, cell for cell (rule 12).
 *
 * <p>It takes the log as a whole, in any order and with any duplicates, and works every view out afresh:
 *
 * <pre>{@code
 * OracleViews expected = Oracle.compute(catalogueEvents, reportEvents);
 * List<Difference> wrong = Differences.between(expected, found);
 * }</pre>
 */
public final class Oracle {

    private Oracle() {}

    public static OracleViews compute(List<CatalogueEvent> catalogue, List<ReportEvent> reports) {
        return compute(catalogue, reports, (unit, year) -> true);
    }

    /**
     * Only the views that are asked for, each as it would be among all others.
     *
     * @param asked by the unit and the year of a view
     */
    public static OracleViews compute(
            List<CatalogueEvent> catalogue, List<ReportEvent> reports, BiPredicate<UnitId, Integer> asked) {
        SortedMap<String, UnitPeriod> unitPeriods = new TreeMap<>();
        each(
                catalogue,
                reports,
                asked,
                view -> unitPeriods.put(Topics.UNIT_PERIODS.key().apply(view), view));
        SortedMap<String, Standing> standings = new TreeMap<>();
        for (Standing standing : standings(reports)) {
            Obligation of = standing.obligation();
            if (asked.test(of.unit(), of.period().year())) {
                standings.put(Topics.STANDINGS.key().apply(standing), standing);
            }
        }
        return new OracleViews(unitPeriods, standings);
    }

    /**
     * The views that are asked for, one after the other, so that nobody has to hold them all: unit by unit, and of each
     * unit year by year.
     *
     * @param asked by the unit and the year of a view
     */
    public static void each(
            List<CatalogueEvent> catalogue,
            List<ReportEvent> reports,
            BiPredicate<UnitId, Integer> asked,
            Consumer<UnitPeriod> taken) {
        Reports ledger = Reports.of(reports);
        Views views = new Views(Definitions.of(catalogue), ledger);
        for (UnitId unit : views.units()) {
            for (int year : ledger.years()) {
                if (!asked.test(unit, year)) {
                    continue;
                }
                for (Period period : Period.allOf(year)) {
                    UnitPeriod view = views.of(unit, period);
                    if (exists(view)) {
                        taken.accept(view);
                    }
                }
            }
        }
    }

    /** Where nothing is owed at a unit there is no view. */
    static boolean exists(UnitPeriod view) {
        return !view.cells().isEmpty() || !view.forms().isEmpty();
    }

    /** How the obligations stand that these events are about. */
    public static List<Standing> standings(List<ReportEvent> reports) {
        return Reports.of(reports).all().stream().map(Report::standing).toList();
    }
}
