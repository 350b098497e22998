package vn.wardpulse.reporting.reconciliation;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.view.UnitPeriod;

/**
 * What one pass compares: a year's views of some units. Those of a unit with very many under it are compared by a few
 * indicators at a time, and then without theme scores and completeness, which rest on all of them.
 *
 * @param compared units whose views are compared
 * @param under them, themselves included: whose reports it takes to work the views out
 * @param indicators compared; empty for all
 */
record Slice(int year, SortedSet<UnitId> compared, Set<UnitId> under, Set<IndicatorCode> indicators) {

    Slice {
        compared = new TreeSet<>(compared);
        under = Set.copyOf(under);
        indicators = Set.copyOf(indicators);
    }

    /** Units that hold everything it takes to work out their own views. */
    static Slice whole(int year, Set<UnitId> units) {
        return new Slice(year, new TreeSet<>(units), units, Set.of());
    }

    /** One unit above very many, by a few indicators. */
    static Slice above(int year, UnitId unit, Set<UnitId> under, List<IndicatorCode> indicators) {
        return new Slice(year, new TreeSet<>(Set.of(unit)), under, Set.copyOf(indicators));
    }

    boolean isWhole() {
        return indicators.isEmpty();
    }

    boolean asks(UnitId unit, int itsYear) {
        return itsYear == year && compared.contains(unit);
    }

    boolean asks(IndicatorCode indicator) {
        return isWhole() || indicators.contains(indicator);
    }

    boolean isOfItsYear(ReportEvent event) {
        return event.obligation().period().year() == year;
    }

    /** What of a view is compared. */
    UnitPeriod of(UnitPeriod view) {
        return isWhole()
                ? view
                : new UnitPeriod(
                        view.unit(),
                        view.period(),
                        view.position(),
                        view.at(),
                        view.cells().stream()
                                .filter(cell -> asks(cell.indicator()))
                                .toList(),
                        List.of(),
                        List.of());
    }
}
