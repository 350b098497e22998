package vn.wardpulse.alerting.subscription;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.web.Reader;

/** The table of those who subscribe. */
public final class Watchers {

    private final JdbcTemplate jdbc;
    private final InstantSource wallClock;

    Watchers(JdbcTemplate jdbc, InstantSource wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    /** Who signs in with another unit than before reaches from then on only what is under that. */
    public void seen(Reader reader) {
        jdbc.update("""
                insert into watcher as known (name, unit, seen_at) values (?, ?, ?)
                on conflict (name) do update set unit = excluded.unit, seen_at = excluded.seen_at
                where known.unit is distinct from excluded.unit
                """, reader.name(), text(reader.unit()), Timestamp.from(wallClock.instant()));
    }

    public Optional<Watcher> find(String name) {
        return jdbc
                .query(
                        "select name, unit from watcher where name = ?",
                        (row, n) -> {
                            String unit = row.getString("unit");
                            return new Watcher(row.getString("name"), unit == null ? null : new UnitId(unit));
                        },
                        name)
                .stream()
                .findFirst();
    }

    private static @Nullable String text(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }
}
