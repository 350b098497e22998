package vn.wardpulse.submission.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.submission.report.Lateness;

/**
 * A row of {@code task_occurrence}.
 *
 * @param latest version of what the unit said last; 0 if it said nothing
 * @param settledAt since when it is done, or known that it will not be
 */
record Row(
        long id,
        Occurrence occurrence,
        LocalDate from,
        LocalDate to,
        LocalDate opens,
        LocalDate due,
        TaskState state,
        int latest,
        @Nullable Instant settledAt,
        @Nullable Instant remindedAt,
        Instant updatedAt) {

    static final String COLUMNS =
            "id, plan, number, slot, unit, first_day, last_day, opens, due, state, latest, settled_at, reminded_at, updated_at";

    static Row of(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                new Occurrence(
                        new TaskId(new PlanCode(row.getString("plan")), row.getString("number")),
                        new Slot(row.getString("slot")),
                        new UnitId(row.getString("unit"))),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("opens", LocalDate.class),
                row.getObject("due", LocalDate.class),
                TaskState.valueOf(row.getString("state")),
                row.getInt("latest"),
                instant(row.getTimestamp("settled_at")),
                instant(row.getTimestamp("reminded_at")),
                row.getTimestamp("updated_at").toInstant());
    }

    /** Whether it is done too late, or in time; null while it is not settled. */
    @Nullable
    Timeliness timeliness() {
        return settledAt == null ? null : Lateness.of(settledAt, due);
    }

    boolean overdue(LocalDate today) {
        return today.isAfter(due) && !state.settled();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
