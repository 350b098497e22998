package vn.wardpulse.reporting.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.web.Fault;

/** The table of runs. */
@Component
class Runs {

    private static final String SELECT =
            "select id, schedule, due_at, asked_by, state, ended_at, problem, files from schedule_run";

    private final JdbcClient jdbc;

    Runs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a schedule, the latest first. */
    List<Run> of(UUID schedule, int limit) {
        return jdbc.sql(SELECT + " where schedule = :schedule order by due_at desc, id limit :limit")
                .param("schedule", schedule)
                .param("limit", limit)
                .query(Runs::run)
                .list();
    }

    /** Those that somebody asked for, the oldest first. */
    List<Run> waiting() {
        return jdbc.sql(SELECT + " where state = 'WAITING' order by due_at, id")
                .query(Runs::run)
                .list();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(Runs::run)
                .optional();
    }

    void keep(Run run) {
        Fault problem = run.problem();
        jdbc.sql("""
                insert into schedule_run (id, schedule, due_at, asked_by, state, ended_at, problem, files)
                values (:id, :schedule, :due, :by, :state, :at, :problem::jsonb, :files::jsonb)
                on conflict (id) do update set
                  state = excluded.state, ended_at = excluded.ended_at, problem = excluded.problem,
                  files = excluded.files
                """)
                .param("id", run.id())
                .param("schedule", run.schedule())
                .param("due", Timestamp.from(run.due()))
                .param("by", run.by())
                .param("state", run.state().name())
                .param("at", run.at() == null ? null : Timestamp.from(run.at()))
                .param("problem", problem == null ? null : Wire.mapper().writeValueAsString(problem))
                .param("files", Wire.mapper().writeValueAsString(run.files()))
                .update();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        @Nullable String problem = row.getString("problem");
        @Nullable Instant at = ended == null ? null : ended.toInstant();
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("schedule", UUID.class),
                row.getTimestamp("due_at").toInstant(),
                row.getString("asked_by"),
                RunState.valueOf(row.getString("state")),
                at,
                problem == null ? null : Wire.mapper().readValue(problem, Fault.class),
                List.of(Wire.mapper().readValue(row.getString("files"), Run.File[].class)));
    }
}
