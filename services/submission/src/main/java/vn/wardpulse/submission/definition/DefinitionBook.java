package vn.wardpulse.submission.definition;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.wire.Wire;

/** The definitions in the database, and the copy of them that everything in this room works with. */
public final class DefinitionBook {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private volatile Definitions copy = Definitions.NONE;

    DefinitionBook(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** As they stand now, also if another instance has just changed them. */
    public Definitions current() {
        Definitions known = copy;
        if (known.changes() == changes()) {
            return known;
        }
        Definitions read = transaction.execute(status -> read());
        copy = read;
        return read;
    }

    /** Takes over what is newer than what it knows of the same key; the order and repetitions do not matter. */
    void take(Collection<Definition> definitions) {
        transaction.executeWithoutResult(status -> {
            List<Object[]> rows = definitions.stream()
                    .map(definition -> new Object[] {
                        definition.kind().text,
                        definition.key(),
                        definition.position(),
                        Wire.mapper().writeValueAsString(definition.body())
                    })
                    .toList();
            int changed = 0;
            for (int count : jdbc.batchUpdate("""
                    insert into definition as known (kind, key, position, body) values (?, ?, ?, ?::jsonb)
                    on conflict (kind, key) do update set position = excluded.position, body = excluded.body
                    where known.position < excluded.position
                    """, rows)) {
                changed += count;
            }
            if (changed > 0) {
                jdbc.update("update definition_changes set count = count + 1");
            }
        });
    }

    private long changes() {
        Long changes = jdbc.queryForObject("select count from definition_changes", Long.class);
        return changes == null ? 0 : changes;
    }

    /** The count is read first: a change in between is read again next time, never overlooked. */
    private Definitions read() {
        long changes = changes();
        Definitions.Collector collector = new Definitions.Collector();
        jdbc.query("select kind, body from definition", row -> {
            collector.add(
                    Wire.mapper().readValue(row.getString("body"), Definition.Kind.of(row.getString("kind")).shape));
        });
        return collector.at(changes);
    }
}
