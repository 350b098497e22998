package vn.wardpulse.submission.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import vn.wardpulse.submission.attachment.AttachmentTable;
import vn.wardpulse.submission.attachment.Folder;
import vn.wardpulse.submission.attachment.KeptAttachment;
import vn.wardpulse.web.Reader;

/** What leading units reported and what others added; both only grow. */
final class ToldTable {

    private static final TypeReference<List<ChannelCount>> COUNTS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final AttachmentTable attachments;

    ToldTable(JdbcTemplate jdbc, AttachmentTable attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /**
     * Everything that was reported of occurrences, by the units that lead, the latest first.
     *
     * @param rows of one time of one task
     */
    Map<UnitId, List<Told>> reports(List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        Map<UnitId, List<Told>> reports = new LinkedHashMap<>();
        jdbc.query(
                """
                select o.unit, r.* from task_report r join task_occurrence o on o.id = r.occurrence
                where o.id = any (?) order by r.version desc
                """,
                row -> {
                    reports.computeIfAbsent(new UnitId(row.getString("unit")), unit -> new ArrayList<>())
                            .add(told(row, TaskState.of(Progress.valueOf(row.getString("progress")))));
                },
                (Object) rows.stream().map(Row::id).toArray(Long[]::new));
        Occurrence one = rows.getFirst().occurrence();
        return withFiles(Folder.Act.REPORT, one.task(), one.slot(), reports);
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

    /**
     * Everything that each unit added to a slot, the latest first.
     *
     * @param unit of which alone; null for all
     */
    Map<UnitId, List<Told>> additions(TaskId task, Slot slot, @Nullable UnitId unit) {
        Map<UnitId, List<Told>> additions = new LinkedHashMap<>();
        String only = unit == null ? null : unit.value();
        jdbc.query(
                """
                select * from task_addition where plan = ? and number = ? and slot = ? and (?::text is null or unit = ?)
                order by unit, version desc
                """,
                row -> {
                    additions
                            .computeIfAbsent(new UnitId(row.getString("unit")), some -> new ArrayList<>())
                            .add(told(row, null));
                },
                task.plan().value(),
                task.number(),
                slot.value(),
                only,
                only);
        return withFiles(Folder.Act.ADDITION, task, slot, additions);
    }

    /** Which version a unit added last; 0 if it added nothing. */
    int latestAddition(Occurrence of) {
        return Objects.requireNonNull(jdbc.queryForObject(
                """
                select coalesce(max(version), 0) from task_addition
                where plan = ? and number = ? and slot = ? and unit = ?
                """,
                Integer.class,
                of.task().plan().value(),
                of.task().number(),
                of.slot().value(),
                of.unit().value()));
    }

    private Map<UnitId, List<Told>> withFiles(Folder.Act act, TaskId task, Slot slot, Map<UnitId, List<Told>> said) {
        Map<UnitId, Map<Integer, List<KeptAttachment>>> files = attachments.ofSlot(act, task, slot, said.keySet());
        files.forEach((unit, versions) -> said.computeIfPresent(
                unit,
                (same, tellings) -> tellings.stream()
                        .map(told -> told.with(versions.getOrDefault(told.version(), List.of())))
                        .toList()));
        return said;
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
                row.getString("words"),
                List.of());
    }
}
