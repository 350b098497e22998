package vn.wardpulse.catalogue.imports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.outbox.Cause;

/** Who imported what, and when. Only ever added to. */
@Component
final class ImportLog {

    private final JdbcTemplate jdbc;

    ImportLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes other imports wait until this transaction ends: each is compared with what really stands. */
    void oneAtATime() {
        jdbc.execute("lock table import in exclusive mode");
    }

    UUID add(Cause cause, String source, Counts counts, ImportFiles files) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                """
                insert into import (id, at, by, source, correlation, added, changed, unchanged)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                cause.at().atOffset(ZoneOffset.UTC),
                cause.by(),
                source,
                cause.correlation(),
                counts.added(),
                counts.changed(),
                counts.unchanged());
        jdbc.batchUpdate(
                "insert into import_file (import, name, sha256, bytes) values (?, ?, ?, ?)",
                files.byName().entrySet().stream()
                        .map(file -> new Object[] {id, file.getKey(), sha256(file.getValue()), file.getValue().length})
                        .toList());
        return id;
    }

    /** Newest first. */
    List<PastImport> all() {
        Map<UUID, List<PastImport.File>> files = new HashMap<>();
        jdbc.query("select import, name, sha256, bytes from import_file order by name", row -> {
            files.computeIfAbsent(row.getObject("import", UUID.class), none -> new ArrayList<>())
                    .add(new PastImport.File(row.getString("name"), row.getString("sha256"), row.getInt("bytes")));
        });
        return jdbc.query("select * from import order by at desc, id", (row, n) -> {
            UUID id = row.getObject("id", UUID.class);
            return new PastImport(
                    id,
                    row.getTimestamp("at").toInstant(),
                    row.getString("by"),
                    row.getString("source"),
                    new Counts(row.getInt("added"), row.getInt("changed"), row.getInt("unchanged")),
                    files.getOrDefault(id, List.of()));
        });
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform knows SHA-256", e);
        }
    }
}
