package vn.wardpulse.reporting.projection;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;

/** Rows of views that come from no topic, written as those of topics are. */
@Component
public class ViewRows {

    private final JdbcClient jdbc;
    private final UnitPeriodTable unitPeriods;
    private final StandingTable standings;

    ViewRows(JdbcClient jdbc, UnitPeriodTable unitPeriods, StandingTable standings) {
        this.jdbc = jdbc;
        this.unitPeriods = unitPeriods;
        this.standings = standings;
    }

    /** Within the running transaction; nobody is told of them. */
    public void write(int reading, Collection<UnitPeriod> views, Collection<Standing> reports) {
        Batch batch = new Batch(reading, false, false);
        unitPeriods.write(entries(unitPeriods, views), batch);
        standings.write(entries(standings, reports), batch);
    }

    private static <V> List<Table.Entry<V>> entries(Table<V> table, Collection<V> values) {
        return values.stream()
                .map(value -> new Table.Entry<>(value, table.topic().codec().write(value), 0))
                .toList();
    }

    public void forget(Collection<Integer> readings) {
        for (String table : List.of("unit_period", "standing")) {
            jdbc.sql("delete from %s where generation = any(:readings)".formatted(table))
                    .param("readings", readings.toArray(Integer[]::new))
                    .update();
        }
    }
}
