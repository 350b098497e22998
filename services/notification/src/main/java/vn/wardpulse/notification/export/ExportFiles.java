package vn.wardpulse.notification.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.wardpulse.model.export.ExportEvent;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.model.export.ExportPart;
import vn.wardpulse.model.wire.Wire;

/** The files that were taken from the log, each once, and the deliveries that they gave rise to. */
final class ExportFiles {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource domainClock;
    private final InstantSource wallClock;
    private final Duration worthSending;

    ExportFiles(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            InstantSource domainClock,
            InstantSource wallClock,
            Duration worthSending) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.domainClock = domainClock;
        this.wallClock = wallClock;
        this.worthSending = worthSending;
    }

    /** Takes what nobody has taken before; what comes again finds its file known and does nothing. */
    void take(List<ExportEvent> events) {
        for (ExportEvent event : events) {
            transaction.executeWithoutResult(status -> {
                switch (event) {
                    case ExportPart part -> keep(part);
                    case ExportMade made -> take(made);
                }
            });
        }
    }

    private void keep(ExportPart part) {
        jdbc.update("""
                insert into export_part (file, number, bytes, taken_at)
                select ?, ?, ?, ? where not exists (select from export where file = ?)
                on conflict do nothing
                """, part.file(), part.number(), part.bytes(), now(), part.file());
    }

    private void take(ExportMade made) {
        List<byte[]> parts = jdbc.query(
                "select bytes from export_part where file = ? order by number",
                (row, n) -> row.getBytes("bytes"),
                made.file());
        byte[] bytes = together(parts);
        boolean whole = parts.size() == made.parts()
                && bytes.length == made.size()
                && sha256(bytes).equals(made.sha256());
        int taken = jdbc.update(
                """
                insert into export (file, position, schedule, owner, body, bytes, taken_at)
                values (?, ?, ?, ?, ?::jsonb, ?, ?) on conflict (file) do nothing
                """,
                made.file(),
                made.head().position(),
                made.schedule(),
                made.owner(),
                Wire.mapper().writeValueAsString(made),
                whole ? bytes : null,
                now());
        if (taken > 0) {
            deliver(made, problem(made, whole));
            jdbc.update("delete from export_part where file = ?", made.file());
        }
    }

    private @Nullable String problem(ExportMade made, boolean whole) {
        if (!whole) {
            return "the bytes that came are not those that were made";
        }
        boolean late = !made.head().at().plus(worthSending).isAfter(domainClock.instant());
        return late ? "read too late to be sent" : null;
    }

    /** @param problem for which it is not sent at all */
    private void deliver(ExportMade made, @Nullable String problem) {
        if (made.folder() != null) {
            deliver(made, Channel.FOLDER, made.folder(), problem);
        }
        made.people().forEach(person -> deliver(made, Channel.EMAIL, person, problem));
        made.webhooks().forEach(webhook -> deliver(made, Channel.WEBHOOK, webhook.toString(), problem));
    }

    private void deliver(ExportMade made, Channel channel, String target, @Nullable String problem) {
        jdbc.update(
                """
                insert into export_delivery (id, file, channel, target, state, next_at, settled_at, problem)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                id(made.file(), channel, target),
                made.file(),
                channel.name(),
                target,
                problem == null ? "WAITING" : "FAILED",
                now(),
                problem == null ? null : now(),
                problem);
    }

    /** The same whenever it is worked out, so that also a room that lost its database repeats itself under its name. */
    private static UUID id(UUID file, Channel channel, String target) {
        return UUID.nameUUIDFromBytes(
                "%s/%s/%s".formatted(file, channel, target).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Lets bytes go that nobody needs any more, and pieces whose file never came.
     *
     * @return how many files
     */
    int forget(Duration kept, Duration incomplete) {
        Instant now = wallClock.instant();
        jdbc.update("delete from export_part where taken_at < ?", Timestamp.from(now.minus(incomplete)));
        return jdbc.update("""
                update export e set bytes = null
                where bytes is not null and taken_at < ? and not exists (
                  select from export_delivery where file = e.file and state in ('WAITING', 'SENDING'))
                """, Timestamp.from(now.minus(kept)));
    }

    private static byte[] together(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(
                parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Timestamp now() {
        return Timestamp.from(wallClock.instant());
    }
}
