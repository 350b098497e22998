package vn.wardpulse.reporting.rounds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.view.Standing.State;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.explanation.CountedFigures;

/** As everything stands now. */
@Component
class LiveBasis implements Basis {

    private final JdbcClient jdbc;
    private final CountedFigures figures;

    LiveBasis(JdbcClient jdbc, CountedFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    @Override
    public List<Reported> figures(
            IndicatorCode indicator, List<FormCode> forms, List<Period> periods, List<UnitId> units) {
        return figures.find(indicator, forms, periods, units).stream()
                .map(line -> new Reported(line.unit(), line.form(), line.period(), line.version(), line.figure()))
                .toList();
    }

    @Override
    public List<Obliged> obliged(int year, List<UnitId> units) {
        return jdbc.sql("""
                select unit, form || '/' || period as key, state, due_passed, timeliness
                from current_standing
                where year = :year and unit = any(:units)
                """)
                .param("year", year)
                .param("units", units.stream().map(UnitId::value).toArray(String[]::new))
                .query((row, n) -> new Obliged(
                        new UnitId(row.getString("unit")),
                        row.getString("key"),
                        State.valueOf(row.getString("state")),
                        row.getBoolean("due_passed"),
                        "ON_TIME".equals(row.getString("timeliness"))))
                .list();
    }

    @Override
    public Map<UnitId, UnitTargets> targets(int year, Collection<UnitId> units) {
        return jdbc
                .sql("select body from definition where kind = 'targets' and key = any(:keys)")
                .param("keys", units.stream().map(unit -> unit + "/" + year).toArray(String[]::new))
                .query((row, n) -> Wire.mapper().readValue(row.getString("body"), UnitTargets.class))
                .list()
                .stream()
                .collect(Collectors.toMap(UnitTargets::unit, Function.identity()));
    }
}
