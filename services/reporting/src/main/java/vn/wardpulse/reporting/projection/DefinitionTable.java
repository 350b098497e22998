package vn.wardpulse.reporting.projection;

import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.catalogue.Definitions;

/** One kind of the catalogue's definitions; of each key the one with the highest position stands. */
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
        Columns<E> columns = new Columns<>(entries.stream()
                .map(Entry::value)
                .collect(Collectors.toMap(
                        topic.key(),
                        event -> event,
                        BinaryOperator.maxBy(
                                Comparator.comparingLong(event -> event.head().position()))))
                .values()
                .stream()
                .sorted(Comparator.comparing(topic.key()))
                .toList());
        int changed = jdbc.sql("""
                insert into definition as present (kind, key, position, body)
                select :kind, key, position, body::jsonb
                from unnest(:keys, :positions, :bodies) as r (key, position, body)
                on conflict (kind, key) do update
                set position = excluded.position, body = excluded.body
                where excluded.position > present.position
                """)
                .param("kind", kind.word())
                .param("keys", columns.texts(topic.key()::apply))
                .param("positions", columns.longs(event -> event.head().position()))
                .param("bodies", columns.texts(event -> Wire.mapper().writeValueAsString(body.apply(event))))
                .update();
        if (changed > 0) {
            batch.changeDefinitions();
            Definitions.tell(jdbc);
        }
    }
}
