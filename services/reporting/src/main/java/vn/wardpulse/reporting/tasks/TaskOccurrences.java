package vn.wardpulse.reporting.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.model.wire.Wire;

/** The occurrences of tasks as they stand. */
@Component
class TaskOccurrences {

    private static final TypeReference<List<ChannelCount>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    TaskOccurrences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose last day lies between {@code first} and {@code last}, both included; null bounds are open. */
    List<CountedOccurrence> between(List<PlanCode> plans, @Nullable LocalDate first, @Nullable LocalDate last) {
        return jdbc.sql("""
                select o.plan, o.number, o.slot, o.unit, o.first_day, o.last_day, o.due, o.state, o.overdue, o.timeliness,
                       o.counts, coalesce(c.channels, '{}') as channels
                from task_occurrence o left join task_channels c using (plan, number)
                where (cardinality(:plans::text[]) = 0 or o.plan = any (:plans::text[]))
                  and (:first::date is null or o.last_day >= :first::date)
                  and (:last::date is null or o.last_day <= :last::date)
                order by o.due, o.plan, o.number, o.slot, o.unit
                """)
                .param("plans", plans.stream().map(PlanCode::value).toArray(String[]::new))
                .param("first", first == null ? null : first.toString())
                .param("last", last == null ? null : last.toString())
                .query(TaskOccurrences::row)
                .list();
    }

    private static CountedOccurrence row(ResultSet row, int number) throws SQLException {
        String timeliness = row.getString("timeliness");
        return new CountedOccurrence(
                new TaskId(new PlanCode(row.getString("plan")), row.getString("number")),
                new Slot(row.getString("slot")),
                new UnitId(row.getString("unit")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getString("state"),
                row.getBoolean("overdue"),
                timeliness == null ? null : Timeliness.valueOf(timeliness),
                Arrays.stream((String[]) row.getArray("channels").getArray())
                        .map(ChannelCode::new)
                        .toList(),
                Wire.mapper().readValue(row.getString("counts"), COUNTS));
    }
}
