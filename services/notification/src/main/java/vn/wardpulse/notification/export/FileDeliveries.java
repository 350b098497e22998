package vn.wardpulse.notification.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.notification.NotificationSettings;
import vn.wardpulse.notification.mail.DeliveryState;
import vn.wardpulse.notification.person.Language;

/** The table of deliveries of files. Every change is a transaction of its own. */
final class FileDeliveries {

    /** Longer than any talk with whoever gets a file: what is SENDING for so long was left behind by a crash. */
    private static final Duration LONGEST_TALK = Duration.ofMinutes(5);

    private final JdbcTemplate jdbc;
    private final InstantSource wallClock;
    private final NotificationSettings settings;

    FileDeliveries(JdbcTemplate jdbc, InstantSource wallClock, NotificationSettings settings) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
        this.settings = settings;
    }

    /** Claims the next one that is to be tried now; committed before anything leaves. */
    Optional<FileDelivery> claim() {
        Instant now = wallClock.instant();
        return jdbc
                .query("""
                        with claimed as (
                          update export_delivery set state = 'SENDING', attempts = attempts + 1, next_at = ?
                          where id = (
                            select id from export_delivery
                            where state in ('WAITING', 'SENDING') and next_at <= ?
                            order by next_at, id limit 1 for update skip locked)
                          returning id, file, channel, target, attempts)
                        select c.id, c.channel, c.target, c.attempts, e.body, e.bytes,
                          p.name, coalesce(p.display_name, p.name) as display_name, p.email, p.language, p.opted_out
                        from claimed c join export e on e.file = c.file
                        left join person p on c.channel = 'EMAIL' and p.name = c.target
                        """, FileDeliveries::delivery, Timestamp.from(now.plus(LONGEST_TALK)), Timestamp.from(now))
                .stream()
                .findFirst();
    }

    private static FileDelivery delivery(ResultSet row, int number) throws SQLException {
        FileDelivery.Addressed person = row.getString("name") == null
                ? null
                : new FileDelivery.Addressed(
                        Objects.requireNonNull(row.getString("display_name")),
                        row.getString("email"),
                        Language.of(row.getString("language")).orElseThrow(),
                        row.getBoolean("opted_out"));
        return new FileDelivery(
                row.getObject("id", UUID.class),
                Wire.mapper().readValue(row.getString("body"), ExportMade.class),
                Objects.requireNonNullElse(row.getBytes("bytes"), new byte[0]),
                Channel.valueOf(row.getString("channel")),
                row.getString("target"),
                row.getInt("attempts"),
                person);
    }

    /** What a crash left between a mail server's yes and our own: perhaps sent, so never again. */
    int settleLeftBehind() {
        return jdbc.update("""
                update export_delivery
                set state = 'UNKNOWN', settled_at = ?, problem = 'stopped while it was being sent'
                where state = 'SENDING' and channel = 'EMAIL' and next_at <= ?
                """, now(), now());
    }

    void settle(FileDelivery delivery, Settled settled) {
        int most = delivery.channel() == Channel.WEBHOOK ? settings.webhooks().attempts() : settings.attempts();
        DeliveryState state = settled.state();
        if (state == null && delivery.attempts() < most) {
            tryAgain(delivery, settled);
            return;
        }
        jdbc.update(
                """
                update export_delivery set state = ?, place = coalesce(?, place), problem = ?, settled_at = ?
                where id = ? and state = 'SENDING'
                """,
                (state == null ? DeliveryState.FAILED : state).name(),
                settled.place(),
                settled.problem(),
                now(),
                delivery.id());
    }

    /** Each pause is twice as long as the one before. */
    private void tryAgain(FileDelivery delivery, Settled settled) {
        Duration first =
                delivery.channel() == Channel.WEBHOOK ? settings.webhooks().retryAfter() : settings.retryAfter();
        jdbc.update(
                """
                update export_delivery set state = 'WAITING', next_at = ?, place = coalesce(?, place), problem = ?
                where id = ? and state = 'SENDING'
                """,
                Timestamp.from(wallClock.instant().plus(first.multipliedBy(1L << (delivery.attempts() - 1)))),
                settled.place(),
                settled.problem(),
                delivery.id());
    }

    long waiting() {
        Long waiting = jdbc.queryForObject(
                "select count(*) from export_delivery where state in ('WAITING', 'SENDING')", Long.class);
        return waiting == null ? 0 : waiting;
    }

    /** Of somebody's schedules, or of one of them, those of the latest file first. */
    List<ShownDelivery> of(String owner, @Nullable UUID schedule, int limit) {
        return jdbc.query("""
                select d.id, d.channel, d.target, d.state, d.attempts, d.settled_at, d.place, d.problem, e.body,
                  e.bytes is not null as kept
                from export e join export_delivery d on d.file = e.file
                where e.owner = ? and (?::uuid is null or e.schedule = ?)
                order by e.position desc, d.channel, d.target limit ?
                """, (row, n) -> shown(row), owner, schedule, schedule, limit);
    }

    private static ShownDelivery shown(ResultSet row) throws SQLException {
        ExportMade made = Wire.mapper().readValue(row.getString("body"), ExportMade.class);
        Timestamp settled = row.getTimestamp("settled_at");
        return new ShownDelivery(
                row.getObject("id", UUID.class),
                made.schedule(),
                made.name(),
                made.run(),
                made.file(),
                made.due(),
                made.format(),
                made.fileName(),
                made.size(),
                made.sha256(),
                Channel.valueOf(row.getString("channel")),
                row.getString("target"),
                row.getString("place"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                settled == null ? null : settled.toInstant(),
                row.getString("problem"),
                row.getBoolean("kept"));
    }

    /** @param bytes null where they were let go */
    @SuppressWarnings("ArrayRecordComponent") // as they are sent, and nobody changes them
    record Kept(ExportMade made, byte @Nullable [] bytes) {}

    /** The file of a delivery, for whoever owns the schedule or is whom it went to by e-mail. */
    Optional<Kept> file(UUID delivery, String person) {
        return jdbc
                .query(
                        """
                        select e.body, e.bytes from export_delivery d join export e on e.file = d.file
                        where d.id = ? and (e.owner = ? or d.channel = 'EMAIL' and d.target = ?)
                        """,
                        (row, n) -> new Kept(
                                Wire.mapper().readValue(row.getString("body"), ExportMade.class),
                                row.getBytes("bytes")),
                        delivery,
                        person,
                        person)
                .stream()
                .findFirst();
    }

    private Timestamp now() {
        return Timestamp.from(wallClock.instant());
    }
}
