package vn.wardpulse.reporting.projection;

import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Wire;

/** Plans or scales as they were defined last. */
final class RoundDefinitionTable<E extends CatalogueEvent> implements Table<E> {

    private final JdbcClient jdbc;
    private final Topic<E> topic;
    private final String kind;
    private final Function<E, Object> body;

    RoundDefinitionTable(JdbcClient jdbc, Topic<E> topic, String kind, Function<E, Object> body) {
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
        for (Entry<E> entry : entries) {
            jdbc.sql("""
                    insert into round_definition as known (kind, key, position, body)
                    values (:kind, :key, :position, :body::jsonb)
                    on conflict (kind, key) do update
                    set position = excluded.position, body = excluded.body
                    where known.position < excluded.position
                    """)
                    .param("kind", kind)
                    .param("key", topic.key().apply(entry.value()))
                    .param("position", entry.value().head().position())
                    .param("body", Wire.mapper().writeValueAsString(body.apply(entry.value())))
                    .update();
        }
    }
}
