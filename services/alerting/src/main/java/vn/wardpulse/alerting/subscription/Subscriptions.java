package vn.wardpulse.alerting.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.catalogue.UnitKind;

/** The table of subscriptions. */
public final class Subscriptions {

    private static final String COLUMNS =
            "id, watcher, kind, subject, threshold, frequency, unit, level, email, webhook, paused, armed, made_at, told_at";

    private final JdbcTemplate jdbc;

    Subscriptions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody's, the oldest first. */
    public List<Subscription> of(String watcher) {
        return jdbc.query(
                "select " + COLUMNS + " from subscription where watcher = ? order by made_at, id",
                Subscriptions::subscription,
                watcher);
    }

    /** Those that are to be looked at. */
    public List<Subscription> active() {
        return jdbc.query(
                "select " + COLUMNS + " from subscription where not paused order by id", Subscriptions::subscription);
    }

    /** Nothing if it is not there or not theirs. */
    Optional<Subscription> find(UUID id, String watcher) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from subscription where id = ? and watcher = ?",
                        Subscriptions::subscription,
                        id,
                        watcher)
                .stream()
                .findFirst();
    }

    /** As it is now, and stays until the running transaction has ended; nothing if it is gone or paused. */
    public Optional<Subscription> lock(UUID id) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from subscription where id = ? and not paused for update",
                        Subscriptions::subscription,
                        id)
                .stream()
                .findFirst();
    }

    /** Those that have something to tell which came before {@code gathered}, and told nothing since {@code paused}. */
    public List<UUID> toTell(Instant gathered, Instant paused) {
        return jdbc.queryForList("""
                select id from subscription s
                where not paused and (told_at is null or told_at <= ?)
                  and exists (select from condition c where c.subscription = s.id and c.waiting_since <= ?)
                order by id
                """, UUID.class, Timestamp.from(paused), Timestamp.from(gathered));
    }

    public void armed(UUID id) {
        jdbc.update("update subscription set armed = true where id = ?", id);
    }

    public void told(UUID id, Instant at) {
        jdbc.update("update subscription set told_at = ? where id = ?", Timestamp.from(at), id);
    }

    /** Keeps it; where it is to be looked at anew, nothing of what held before is known any more. */
    void keep(Subscription subscription) {
        Wish wish = subscription.wish();
        jdbc.update(
                """
                insert into subscription as known (
                  id, watcher, kind, subject, threshold, frequency, unit, level, email, webhook, paused, armed, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                  kind = excluded.kind, subject = excluded.subject, threshold = excluded.threshold,
                  frequency = excluded.frequency, unit = excluded.unit, level = excluded.level,
                  email = excluded.email, webhook = excluded.webhook, paused = excluded.paused, armed = excluded.armed
                """,
                subscription.id(),
                subscription.watcher(),
                wish.kind().name(),
                wish.subject(),
                wish.threshold(),
                wish.frequency().name(),
                wish.unit().value(),
                wish.level() == null ? null : wish.level().name(),
                subscription.email(),
                subscription.webhook(),
                subscription.paused(),
                subscription.armed(),
                Timestamp.from(subscription.madeAt()));
        if (!subscription.armed()) {
            jdbc.update("delete from condition where subscription = ?", subscription.id());
        }
    }

    void delete(UUID id) {
        jdbc.update("delete from subscription where id = ?", id);
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        String level = row.getString("level");
        Timestamp told = row.getTimestamp("told_at");
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getString("watcher"),
                new Wish(
                        Watched.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getBigDecimal("threshold"),
                        Frequency.valueOf(row.getString("frequency")),
                        new UnitId(row.getString("unit")),
                        level == null ? null : UnitKind.valueOf(level)),
                row.getBoolean("email"),
                webhook(row),
                row.getBoolean("paused"),
                row.getBoolean("armed"),
                row.getTimestamp("made_at").toInstant(),
                told == null ? null : told.toInstant());
    }

    private static @Nullable UUID webhook(ResultSet row) throws SQLException {
        return row.getObject("webhook", UUID.class);
    }
}
