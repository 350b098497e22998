package vn.wardpulse.reporting.known;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.OracleViews;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.projection.ViewRows;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/**
 * Works out what the views would have said at a moment, in plain loops over what had been recorded by then, and writes
 * it beside the rows that are shown: whatever reads those reads these as well.
 */
@Component
class PastViews {

    private final JdbcClient jdbc;
    private final RecordedEvents recorded;
    private final ViewRows rows;
    private final KnownSettings settings;
    private final TransactionTemplate alone;

    PastViews(
            JdbcClient jdbc,
            RecordedEvents recorded,
            ViewRows rows,
            KnownSettings settings,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.recorded = recorded;
        this.rows = rows;
        this.settings = settings;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Returns when the rows of these units and this year are there.
     *
     * @param catalogue as it was known at the moment
     * @throws Refused if they rest on the reports of more units than one answer may
     */
    void workOut(int reading, Instant moment, Catalogue catalogue, Collection<UnitId> units, int year) {
        if (!missing(reading, units, year).isEmpty()) {
            alone.executeWithoutResult(status -> {
                // Two that ask the same at once: the second finds what the first has written.
                jdbc.sql("select from known_moment where reading = :reading for update")
                        .param("reading", reading)
                        .query((row, n) -> n)
                        .list();
                Set<UnitId> missing = missing(reading, units, year);
                if (!missing.isEmpty()) {
                    write(reading, moment, catalogue, missing, year);
                }
            });
        }
    }

    private Set<UnitId> missing(int reading, Collection<UnitId> units, int year) {
        Set<UnitId> missing = new TreeSet<>(units);
        missing.removeAll(jdbc.sql("select unit from known_part where reading = :reading and year = :year")
                .param("reading", reading)
                .param("year", year)
                .query((row, n) -> new UnitId(row.getString("unit")))
                .list());
        return missing;
    }

    private void write(int reading, Instant moment, Catalogue catalogue, Set<UnitId> asked, int year) {
        Set<UnitId> under = new LinkedHashSet<>();
        asked.forEach(unit -> under.addAll(catalogue.everUnder(unit)));
        if (under.size() > settings.units()) {
            throw tooMany(under.size());
        }
        List<CatalogueEvent> definitions = recorded.definitions(moment, under, year);
        List<ReportEvent> reports = recorded.reports(moment, under, years(definitions, year));
        OracleViews views = Oracle.compute(definitions, reports, (unit, of) -> of == year && asked.contains(unit));
        rows.write(reading, views.unitPeriods().values(), views.standings().values());
        jdbc.sql("insert into known_part (reading, year, unit) select :reading, :year, unnest(:units)")
                .param("reading", reading)
                .param("year", year)
                .param("units", asked.stream().map(UnitId::value).toArray(String[]::new))
                .update();
    }

    /** The year itself, and those that its targets are reductions of. */
    private static List<Integer> years(List<CatalogueEvent> definitions, int year) {
        List<Integer> years = new ArrayList<>(List.of(year));
        for (CatalogueEvent event : definitions) {
            if (event instanceof CatalogueEvent.TargetsSet set) {
                years.addAll(set.targets().baselineYears());
            }
        }
        return years;
    }

    private Refused tooMany(int units) {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Fault.error(
                        "too-many-units",
                        "unit",
                        "Số liệu tại một thời điểm trước đây được tính cho nhiều nhất %d đơn vị một lần, yêu cầu này cần %d. Chọn đơn vị nhỏ hơn."
                                .formatted(settings.units(), units),
                        "Figures as of a moment of the past are worked out for %d units at a time at most, this takes %d. Choose a smaller unit."
                                .formatted(settings.units(), units)));
    }
}
