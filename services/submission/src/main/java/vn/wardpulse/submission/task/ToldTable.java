package vn.wardpulse.submission.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.Progress;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.web.Reader;

/** What leading units reported and what others added; both only grow. */
final class ToldTable {

    private static final TypeReference<List<ChannelCount>> COUNTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;

    ToldTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that was reported of occurrences, by their rows, the latest first. */
    Map<Long, List<Told>> reports(List<Long> occurrences) {
        Map<Long, List<Told>> reports = new HashMap<>();
        jdbc.query(
                "select * from task_report where occurrence = any (?) order by version desc",
                row -> {
                    reports.computeIfAbsent(row.getLong("occurrence"), none -> new ArrayList<>())
                            .add(told(row, TaskState.of(Progress.valueOf(row.getString("progress")))));
                },
                (Object) occurrences.toArray(Long[]::new));
        return reports;
    }

    void report(long occurrence, int version, Progress progress, Telling telling, Instant at, Reader by) {
        jdbc.update(
                """
                insert into task_report (occurrence, version, at, by, by_name, progress, counts, words)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                occurrence,
                version,
                Timestamp.from(at),
                by.name(),
                by.displayName(),
                progress.name(),
                Wire.mapper().writeValueAsString(telling.counts()),
                telling.words());
    }

    /** Everything that each unit added to a slot, the latest first. */
    Map<UnitId, List<Told>> additions(TaskId task, Slot slot) {
        Map<UnitId, List<Told>> additions = new LinkedHashMap<>();
        jdbc.query(
                "select * from task_addition where plan = ? and number = ? and slot = ? order by unit, version desc",
                row -> {
                    additions
                            .computeIfAbsent(new UnitId(row.getString("unit")), unit -> new ArrayList<>())
                            .add(told(row, null));
                },
                task.plan().value(),
                task.number(),
                slot.value());
        return additions;
    }

    /** What a unit added last. */
    Optional<Told> latestAddition(Occurrence of) {
        return jdbc
                .query(
                        """
                        select * from task_addition where plan = ? and number = ? and slot = ? and unit = ?
                        order by version desc limit 1
                        """,
                        (row, n) -> told(row, null),
                        of.task().plan().value(),
                        of.task().number(),
                        of.slot().value(),
                        of.unit().value())
                .stream()
                .findFirst();
    }

    void add(Occurrence to, int version, Telling telling, Instant at, Reader by) {
        jdbc.update(
                """
                insert into task_addition (plan, number, slot, unit, version, at, by, by_name, counts, words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                to.task().plan().value(),
                to.task().number(),
                to.slot().value(),
                to.unit().value(),
                version,
                Timestamp.from(at),
                by.name(),
                by.displayName(),
                Wire.mapper().writeValueAsString(telling.counts()),
                telling.words());
    }

    private static Told told(ResultSet row, @Nullable TaskState progress) throws SQLException {
        return new Told(
                row.getInt("version"),
                row.getTimestamp("at").toInstant(),
                row.getString("by"),
                row.getString("by_name"),
                progress,
                Wire.mapper().readValue(row.getString("counts"), COUNTS),
                row.getString("words"));
    }
}
