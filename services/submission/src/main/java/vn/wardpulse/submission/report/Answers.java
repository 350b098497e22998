package vn.wardpulse.submission.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Refused;

/** Answers already given to requests with a key of their own, so that a retry does nothing twice. */
final class Answers {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final InstantSource wallClock;

    Answers(JdbcTemplate jdbc, JsonMapper json, InstantSource wallClock) {
        this.jdbc = jdbc;
        this.json = json;
        this.wallClock = wallClock;
    }

    /** The answer to the same request before; refuses another request under its key. */
    Optional<ReportView> before(String by, String key, String request) {
        return jdbc
                .query(
                        "select request, answer from answered_request where by = ? and key = ?",
                        (row, n) -> {
                            if (!row.getString("request").equals(digest(request))) {
                                throw keyUsed();
                            }
                            return json.readValue(row.getString("answer"), ReportView.class);
                        },
                        by,
                        key)
                .stream()
                .findFirst();
    }

    void keep(String by, String key, String request, ReportView answer) {
        try {
            jdbc.update(
                    "insert into answered_request (by, key, request, answer, at) values (?, ?, ?, ?, ?)",
                    by,
                    key,
                    digest(request),
                    json.writeValueAsString(answer),
                    Timestamp.from(wallClock.instant()));
        } catch (DuplicateKeyException e) {
            throw keyUsed();
        }
    }

    /**
     * Forgets answers that nobody will ask for again.
     *
     * @return whether there may be more of them
     */
    boolean forget(Duration kept, int most) {
        int forgotten = jdbc.update("""
                delete from answered_request where (by, key) in
                    (select by, key from answered_request where at < ? order by at limit ? for update skip locked)
                """, Timestamp.from(wallClock.instant().minus(kept)), most);
        return forgotten == most;
    }

    private static Refused keyUsed() {
        return new Refused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                Fault.error(
                        "idempotency-key-reused",
                        "Idempotency-Key",
                        "Khoá này đã dùng cho một yêu cầu khác. Dùng khoá mới cho yêu cầu mới.",
                        "This key was used for another request. Use a new key for a new request."));
    }

    private static String digest(String request) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
