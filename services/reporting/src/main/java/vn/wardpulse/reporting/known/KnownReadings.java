package vn.wardpulse.reporting.known;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.catalogue.Readings;
import vn.wardpulse.reporting.catalogue.Shown;

/** Has rows of the past worked out when they are asked for. */
@Component
class KnownReadings implements Readings {

    private final JdbcClient jdbc;
    private final Definitions definitions;
    private final PastViews past;

    KnownReadings(JdbcClient jdbc, Definitions definitions, PastViews past) {
        this.jdbc = jdbc;
        this.definitions = definitions;
        this.past = past;
    }

    @Override
    public Shown of(@Nullable Collection<UnitId> units, int first, int last) {
        Shown shown = definitions.shown();
        Instant moment = definitions.knownAt();
        if (moment != null) {
            Catalogue catalogue = definitions.now();
            Collection<UnitId> asked = Objects.requireNonNullElseGet(units, () -> everyUnit(catalogue));
            for (int year : yearsWithReports(first, last)) {
                past.workOut(shown.reading(), moment, catalogue, asked, year);
            }
        }
        return shown;
    }

    private static List<UnitId> everyUnit(Catalogue catalogue) {
        return catalogue.units().units().stream().map(Unit::id).toList();
    }

    /** Whatever had a report then has one now. */
    private List<Integer> yearsWithReports(int first, int last) {
        return jdbc.sql("select distinct year from standing where year between :first and :last and generation > 0")
                .param("first", first)
                .param("last", last)
                .query(Integer.class)
                .list();
    }
}
