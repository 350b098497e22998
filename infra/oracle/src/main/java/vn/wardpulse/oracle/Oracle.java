package vn.wardpulse.oracle;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
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
        Definitions definitions = Definitions.of(catalogue);
        Reports ledger = Reports.of(reports);
        Views views = new Views(definitions, ledger);

        SortedMap<String, Standing> standings = new TreeMap<>();
        for (Report report : ledger.all()) {
            if (!asked.test(report.unit(), report.period().year())) {
                continue;
            }
            Standing standing = report.standing();
            standings.put(Topics.STANDINGS.key().apply(standing), standing);
        }

        SortedMap<String, UnitPeriod> unitPeriods = new TreeMap<>();
        for (UnitId unit : views.units()) {
            for (int year : ledger.years()) {
                if (!asked.test(unit, year)) {
                    continue;
                }
                for (Period period : Period.allOf(year)) {
                    UnitPeriod view = views.of(unit, period);
                    if (!view.cells().isEmpty() || !view.forms().isEmpty()) {
                        unitPeriods.put(Topics.UNIT_PERIODS.key().apply(view), view);
                    }
                }
            }
        }
        return new OracleViews(unitPeriods, standings);
    }
}
