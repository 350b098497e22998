package vn.wardpulse.catalogue.plans;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.plan.Task;
import vn.wardpulse.model.wire.Wire;

/** The tasks that the catalogue keeps. */
@Component
public class Tasks {

    private final JdbcTemplate jdbc;

    Tasks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SortedMap<TaskId, Task> all() {
        SortedMap<TaskId, Task> tasks = new TreeMap<>();
        jdbc.query("select body from task", row -> {
            Task task = Wire.mapper().readValue(row.getString("body"), Task.class);
            tasks.put(task.id(), task);
        });
        return tasks;
    }

    /** Those of a plan in its order. */
    List<Task> of(PlanCode plan) {
        return jdbc
                .query(
                        "select body from task where plan = ?",
                        (row, number) -> Wire.mapper().readValue(row.getString("body"), Task.class),
                        plan.value())
                .stream()
                .sorted(Comparator.comparingInt(Task::order).thenComparing(Task::id))
                .toList();
    }

    /** Puts tasks in the place of what had their numbers. */
    public void save(Collection<Task> tasks) {
        jdbc.batchUpdate(
                """
                insert into task (plan, number, body) values (?, ?, ?::jsonb)
                on conflict (plan, number) do update set body = excluded.body
                """,
                tasks.stream()
                        .map(task -> new Object[] {
                            task.id().plan().value(),
                            task.id().number(),
                            Wire.mapper().writeValueAsString(task)
                        })
                        .toList());
    }
}
