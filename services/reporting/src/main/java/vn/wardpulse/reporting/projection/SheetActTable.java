package vn.wardpulse.reporting.projection;

import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetActed;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.Wire;

/** What was judged in rounds. What has a position never changes, so a row is written once. */
@Component
class SheetActTable implements Table<SheetActed> {

    private final JdbcClient jdbc;

    SheetActTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Topic<SheetActed> topic() {
        return Topics.JUDGEMENTS;
    }

    @Override
    public void write(List<Entry<SheetActed>> entries, Batch batch) {
        TreeMap<Long, SheetActed> events = new TreeMap<>();
        entries.forEach(entry -> events.put(entry.value().head().position(), entry.value()));
        Columns<SheetActed> columns = new Columns<>(List.copyOf(events.values()));
        jdbc.sql("""
                insert into sheet_act (position, at, by, plan, round, unit, version, act)
                select position, at::timestamptz, by, plan, round, unit, version, act::jsonb
                from unnest(:positions, :ats, :bys, :plans, :rounds, :units, :versions, :acts)
                    as r (position, at, by, plan, round, unit, version, act)
                on conflict (position) do nothing
                """)
                .param("positions", columns.longs(event -> event.head().position()))
                .param("ats", columns.texts(event -> event.head().at()))
                .param("bys", columns.texts(event -> event.head().by()))
                .param("plans", columns.texts(event -> event.sheet().round().plan()))
                .param("rounds", columns.integers(event -> event.sheet().round().number()))
                .param("units", columns.texts(event -> event.sheet().unit()))
                .param("versions", columns.integers(SheetActed::sheetVersion))
                .param(
                        "acts",
                        columns.texts(
                                event -> Wire.mapper().writerFor(SheetAct.class).writeValueAsString(event.act())))
                .update();
    }
}
