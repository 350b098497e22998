package vn.wardpulse.submission.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.web.Reader;

/** The rows of {@code request_answer}; they only grow. */
final class ReplyTable {

    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    ReplyTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that each unit answered to a request, the latest first. */
    Map<UnitId, List<Reply>> of(UUID request) {
        Map<UnitId, List<Reply>> replies = new HashMap<>();
        jdbc.query(
                """
                select u.unit, a.* from request_answer a join request_unit u on u.id = a.asked
                where u.request = ? order by a.version desc
                """,
                row -> {
                    replies.computeIfAbsent(new UnitId(row.getString("unit")), unit -> new ArrayList<>())
                            .add(new Reply(
                                    row.getInt("version"),
                                    row.getTimestamp("at").toInstant(),
                                    row.getString("by"),
                                    row.getString("by_name"),
                                    Wire.mapper().readValue(row.getString("answers"), ANSWERS)));
                },
                request);
        return replies;
    }

    void add(AskedUnit asked, int version, List<Answer> answers, Instant at, Reader by) {
        jdbc.update(
                "insert into request_answer (asked, version, at, by, by_name, answers) values (?, ?, ?, ?, ?, ?::jsonb)",
                asked.id(),
                version,
                Timestamp.from(at),
                by.name(),
                by.displayName(),
                Wire.mapper().writerFor(ANSWERS).writeValueAsString(answers));
    }
}
