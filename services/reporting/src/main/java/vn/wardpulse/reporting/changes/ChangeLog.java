package vn.wardpulse.reporting.changes;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/** The ring of the latest changes. */
@Component
public class ChangeLog {

    /** Names the latest change that is in an answer. */
    public static final String HEADER = "X-Change-Id";

    /** Where PostgreSQL says that a commit has brought changes. */
    public static final String CHANNEL = "wardpulse_reporting_changes";

    private final JdbcClient jdbc;

    ChangeLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds changes to the running transaction, as the last thing that it does: from here to its commit it holds the
     * counter's lock, and every other that has changes to add waits.
     */
    public void append(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with counter as (
                    update change_counter set last = last + :count returning last - :count as before),
                added as (
                    insert into change (id, kind, unit, period, payload)
                    select counter.before + c.nth, c.kind, c.unit, c.period, c.payload
                    from counter, unnest(:kinds, :units, :periods, :payloads)
                        with ordinality as c (kind, unit, period, payload, nth))
                select pg_notify(:channel, '')
                from counter
                """)
                .param("count", changes.size())
                .param("kinds", changes.stream().map(c -> c.kind().name()).toArray(String[]::new))
                .param("units", changes.stream().map(c -> c.unit().value()).toArray(String[]::new))
                .param(
                        "periods",
                        changes.stream().map(c -> c.period().toString()).toArray(String[]::new))
                .param("payloads", changes.stream().map(Change::payload).toArray(String[]::new))
                .param("channel", CHANNEL)
                .query((row, n) -> n)
                .list();
    }

    /** The changes after {@code id}, oldest first. */
    public List<Change.Numbered> after(long id, int limit) {
        return between(id, Long.MAX_VALUE, limit);
    }

    /** The changes after {@code id} up to {@code last}, oldest first. */
    public List<Change.Numbered> between(long id, long last, int limit) {
        return jdbc.sql("""
                select id, kind, unit, period, payload
                from change
                where id > :id and id <= :last
                order by id
                limit :limit
                """)
                .param("id", id)
                .param("last", last)
                .param("limit", limit)
                .query((row, n) -> new Change.Numbered(
                        row.getLong("id"),
                        new Change(
                                Change.Kind.valueOf(row.getString("kind")),
                                new UnitId(row.getString("unit")),
                                Period.parse(row.getString("period")),
                                row.getString("payload"))))
                .list();
    }

    /** The id of the latest change that is committed; 0 before the first. */
    public long last() {
        return jdbc.sql("select last from change_counter").query(Long.class).single();
    }

    /** The id of the oldest change that is still kept, or nothing if none is. */
    public OptionalLong oldest() {
        return jdbc.sql("select id from change order by id limit 1").query(Long.class).list().stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** Forgets what is older than {@code age}, and the oldest beyond {@code size}. */
    public int prune(Duration age, int size) {
        return jdbc.sql("""
                delete from change
                where made_at < now() - :seconds * interval '1 second'
                   or id <= (select last - :size from change_counter)
                """)
                .param("seconds", age.toSeconds())
                .param("size", size)
                .update();
    }
}
