package vn.wardpulse.reporting.projection;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.catalogue.CatalogueEvent.IndicatorDefined;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.catalogue.Definitions;

/** Every definition of every indicator: which one stands depends on the generation that is shown. */
@Component
class IndicatorTable implements Table<IndicatorDefined> {

    private final JdbcClient jdbc;

    IndicatorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Topic<IndicatorDefined> topic() {
        return Topics.INDICATORS;
    }

    @Override
    public boolean takesEvery() {
        return true;
    }

    @Override
    public void write(List<Entry<IndicatorDefined>> entries, Batch batch) {
        TreeMap<Long, IndicatorDefined> events = new TreeMap<>();
        entries.forEach(entry -> events.put(entry.value().head().position(), entry.value()));
        Columns<IndicatorDefined> columns = new Columns<>(events.values().stream()
                .sorted(Comparator.comparing(
                                (IndicatorDefined event) -> event.indicator().code())
                        .thenComparing(event -> event.head().position()))
                .toList());
        int added = jdbc.sql("""
                insert into indicator_edition (code, position, body)
                select code, position, body::jsonb
                from unnest(:codes, :positions, :bodies) as r (code, position, body)
                on conflict do nothing
                """)
                .param("codes", columns.texts(event -> event.indicator().code()))
                .param("positions", columns.longs(event -> event.head().position()))
                .param("bodies", columns.texts(event -> Wire.mapper().writeValueAsString(event.indicator())))
                .update();
        if (added > 0) {
            batch.changeDefinitions();
            Definitions.tell(jdbc);
        }
    }
}
