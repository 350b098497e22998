package vn.wardpulse.alerting.watch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.wire.Wire;

/** The table of what was told, and how far each has read it. */
final class Told {

    private final JdbcTemplate jdbc;

    Told(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(AlertRaised alert) {
        jdbc.update(
                "insert into told (position, subscription, watcher, at, body) values (?, ?, ?, ?, ?::jsonb)",
                alert.head().position(),
                alert.subscription(),
                alert.watcher(),
                Timestamp.from(alert.head().at()),
                Wire.mapper().writeValueAsString(alert));
    }

    /** The latest first. */
    List<AlertRaised> latest(String watcher, int limit) {
        return jdbc.query(
                "select body from told where watcher = ? order by position desc limit ?",
                (row, n) -> Wire.mapper().readValue(row.getString("body"), AlertRaised.class),
                watcher,
                limit);
    }

    /** Up to which position they have read. */
    long readTo(String watcher) {
        return jdbc.queryForList("select read_to from watcher where name = ?", Long.class, watcher).stream()
                .findFirst()
                .orElse(0L);
    }

    int unread(String watcher) {
        Integer unread = jdbc.queryForObject("""
                select count(*) from told join watcher on name = watcher where watcher = ? and position > read_to
                """, Integer.class, watcher);
        return unread == null ? 0 : unread;
    }

    /** They never have read less than before. */
    void read(String watcher, long upTo) {
        jdbc.update("update watcher set read_to = greatest(read_to, ?) where name = ?", upTo, watcher);
    }

    void forgetBefore(Instant day) {
        jdbc.update("delete from told where at < ?", Timestamp.from(day));
    }
}
