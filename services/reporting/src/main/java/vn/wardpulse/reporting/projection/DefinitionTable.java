package vn.wardpulse.reporting.projection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.catalogue.Definitions;

/**
 * One kind of the catalogue's definitions, every one that ever was: which of them stands depends on the moment that is
 * asked about, and for indicators on the generation that is shown.
 */
final class DefinitionTable<E extends CatalogueEvent> implements Table<E> {

    private final JdbcClient jdbc;
    private final Topic<E> topic;
    private final Definitions.Kind kind;
    private final Function<E, Object> body;

    DefinitionTable(JdbcClient jdbc, Topic<E> topic, Definitions.Kind kind, Function<E, Object> body) {
        this.jdbc = jdbc;
        this.topic = topic;
        this.kind = kind;
        this.body = body;
    }

    @Override
    public Topic<E> topic() {
        return topic;
    }

    @Override
    public void write(List<Entry<E>> entries, Batch batch) {
        Columns<E> columns = new Columns<>(distinct(entries));
        // The moment of one that was taken over from an earlier form of this table is not known until it is read again.
        int changed = jdbc.sql("""
                insert into definition_event as present (kind, key, position, at, by, body)
                select :kind, key, position, at::timestamptz, by, body::jsonb
                from unnest(:keys, :positions, :ats, :bys, :bodies) as r (key, position, at, by, body)
                on conflict (kind, key, position) do update
                set at = excluded.at, by = excluded.by
                where present.at <> excluded.at
                """)
                .param("kind", kind.word())
                .param("keys", columns.texts(topic.key()::apply))
                .param("positions", columns.longs(event -> event.head().position()))
                .param("ats", columns.texts(event -> event.head().at()))
                .param("bys", columns.texts(event -> event.head().by()))
                .param("bodies", columns.texts(event -> Wire.mapper().writeValueAsString(body.apply(event))))
                .update();
        if (changed > 0 && kind.isHeld()) {
            batch.changeDefinitions();
            Definitions.tell(jdbc);
        }
    }

    /** In the order of the key, so that two writers never wait for each other in a circle. */
    private List<E> distinct(List<Entry<E>> entries) {
        Map<Long, E> events = new LinkedHashMap<>();
        entries.forEach(entry -> events.put(entry.value().head().position(), entry.value()));
        List<E> distinct = new ArrayList<>(events.values());
        distinct.sort(Comparator.comparing(topic.key())
                .thenComparing(event -> event.head().position()));
        return distinct;
    }
}
