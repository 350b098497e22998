package vn.wardpulse.reporting.reconciliation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.OracleViews;

/**
 * The events that a slice's views rest on.
 *
 * @param lastByYear the last position of all that the units have in the log, year by year
 */
record LoggedSlice(
        Slice slice, List<CatalogueEvent> catalogue, List<ReportEvent> reports, SortedMap<Integer, Long> lastByYear) {

    /** What the log says. */
    OracleViews views() {
        return Oracle.compute(catalogue, reports, slice::asks);
    }

    /** Up to where the log was read, as far as it is about these units. */
    long position() {
        return lastByYear.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** The last position of every report of the year. */
    Map<Obligation, Long> positions() {
        Map<Obligation, Long> positions = new HashMap<>();
        for (ReportEvent event : reports) {
            if (slice.isOfItsYear(event)) {
                positions.merge(event.obligation(), event.head().position(), Math::max);
            }
        }
        return positions;
    }
}
