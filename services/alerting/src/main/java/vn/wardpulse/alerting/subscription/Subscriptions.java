package vn.wardpulse.alerting.subscription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
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
            "id, watcher, kind, subject, threshold, frequency, unit, level, email, webhook,"
                    + " quiet_from, quiet_to, digest, digest_on, digest_at, timed_at, paused, armed, made_at, told_at";

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
    public List<Waiting> waiting(Instant gathered, Instant paused) {
        return jdbc.query(
                "select " + COLUMNS + """
                , since from subscription join (
                  select subscription, min(waiting_since) as since from condition
                  where waiting_since is not null group by subscription) waiting on waiting.subscription = subscription.id
                where not paused and (told_at is null or told_at <= ?) and since <= ?
                order by id
                """,
                (row, n) -> new Waiting(
                        subscription(row, n), row.getTimestamp("since").toInstant()),
                Timestamp.from(paused),
                Timestamp.from(gathered));
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
        QuietHours quiet = subscription.timing().quietHours();
        Digest digest = subscription.timing().digest();
        jdbc.update(
                """
                insert into subscription as known (
                  id, watcher, kind, subject, threshold, frequency, unit, level, email, webhook,
                  quiet_from, quiet_to, digest, digest_on, digest_at, timed_at, paused, armed, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set
                  kind = excluded.kind, subject = excluded.subject, threshold = excluded.threshold,
                  frequency = excluded.frequency, unit = excluded.unit, level = excluded.level,
                  email = excluded.email, webhook = excluded.webhook, quiet_from = excluded.quiet_from,
                  quiet_to = excluded.quiet_to, digest = excluded.digest, digest_on = excluded.digest_on,
                  digest_at = excluded.digest_at, timed_at = excluded.timed_at, paused = excluded.paused,
                  armed = excluded.armed
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
                quiet == null ? null : quiet.from(),
                quiet == null ? null : quiet.to(),
                digest == null ? null : digest.every().name(),
                digest == null || digest.on() == null ? null : digest.on().name(),
                digest == null ? null : digest.at(),
                Timestamp.from(subscription.timedAt()),
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
        Instant made = row.getTimestamp("made_at").toInstant();
        Timestamp timed = row.getTimestamp("timed_at");
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
                new Timing(quietHours(row), digest(row)),
                timed == null ? made : timed.toInstant(),
                row.getBoolean("paused"),
                row.getBoolean("armed"),
                made,
                told == null ? null : told.toInstant());
    }

    private static @Nullable QuietHours quietHours(ResultSet row) throws SQLException {
        LocalTime from = row.getObject("quiet_from", LocalTime.class);
        LocalTime to = row.getObject("quiet_to", LocalTime.class);
        return from == null || to == null ? null : new QuietHours(from, to);
    }

    private static @Nullable Digest digest(ResultSet row) throws SQLException {
        String every = row.getString("digest");
        String on = row.getString("digest_on");
        LocalTime at = row.getObject("digest_at", LocalTime.class);
        return every == null || at == null
                ? null
                : new Digest(Digest.Every.valueOf(every), on == null ? null : DayOfWeek.valueOf(on), at);
    }

    private static @Nullable UUID webhook(ResultSet row) throws SQLException {
        return row.getObject("webhook", UUID.class);
    }
}
