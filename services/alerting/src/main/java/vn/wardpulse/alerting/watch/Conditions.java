package vn.wardpulse.alerting.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Status;

/** The table of what holds. Written in the transaction that has locked the subscription. */
final class Conditions {

    private final JdbcTemplate jdbc;

    Conditions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<Place, Held> of(UUID subscription) {
        Map<Place, Held> held = new LinkedHashMap<>();
        jdbc.query(
                "select * from condition where subscription = ? order by unit, round",
                row -> {
                    Held one = held(row);
                    held.put(one.place(), one);
                },
                subscription);
        return held;
    }

    /** Writes what is otherwise than before. */
    void replace(UUID subscription, Map<Place, Held> before, Map<Place, Held> after) {
        List<Object[]> gone = before.keySet().stream()
                .filter(place -> !after.containsKey(place))
                .map(place -> new Object[] {subscription, place.unit().value(), place.round()})
                .toList();
        if (!gone.isEmpty()) {
            jdbc.batchUpdate("delete from condition where subscription = ? and unit = ? and round = ?", gone);
        }
        List<Object[]> changed = after.values().stream()
                .filter(held -> !Objects.equals(held, before.get(held.place())))
                .map(held -> row(subscription, held))
                .toList();
        if (!changed.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into condition (subscription, unit, round, period, status, value, since, waiting_since)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (subscription, unit, round) do update set
                      period = excluded.period, status = excluded.status, value = excluded.value
                    """, changed);
        }
    }

    /** Nothing of it waits any more. */
    void told(UUID subscription) {
        jdbc.update("update condition set waiting_since = null where subscription = ?", subscription);
    }

    long waiting() {
        Long waiting =
                jdbc.queryForObject("select count(*) from condition where waiting_since is not null", Long.class);
        return waiting == null ? 0 : waiting;
    }

    private static Object[] row(UUID subscription, Held held) {
        return new Object[] {
            subscription,
            held.place().unit().value(),
            held.place().round(),
            held.period().toString(),
            held.status() == null ? null : held.status().name(),
            held.value(),
            Timestamp.from(held.since()),
            held.waitingSince() == null ? null : Timestamp.from(held.waitingSince())
        };
    }

    private static Held held(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new Held(
                new Place(new UnitId(row.getString("unit")), row.getString("round")),
                Period.parse(row.getString("period")),
                status == null ? null : Status.valueOf(status),
                row.getBigDecimal("value"),
                row.getTimestamp("since").toInstant(),
                instant(row.getTimestamp("waiting_since")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
