package vn.wardpulse.reporting.projection;

import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** What happened to tasks. What has a position never changes, so a row is written once. */
@Component
class TaskEventTable implements Table<TaskEvent> {

    private final JdbcClient jdbc;

    TaskEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Topic<TaskEvent> topic() {
        return Topics.TASK_EVENTS;
    }

    @Override
    public void write(List<Entry<TaskEvent>> entries, Batch batch) {
        TreeMap<Long, TaskEventRow> events = new TreeMap<>();
        entries.forEach(entry -> events.put(entry.value().head().position(), TaskEventRow.of(entry.value())));
        Columns<TaskEventRow> columns = new Columns<>(List.copyOf(events.values()));
        jdbc.sql("""
                insert into task_event (
                    position, at, by, plan, number, slot, unit, act, version, first_day, last_day, due, progress, counts,
                    words, settled_at, timeliness)
                select position, at::timestamptz, by, plan, number, slot, unit, act, version, first_day::date,
                       last_day::date, due::date, progress, counts::jsonb, words, settled_at::timestamptz, timeliness
                from unnest(:positions, :ats, :bys, :plans, :numbers, :slots, :units, :acts, :versions, :firsts, :lasts,
                            :dues, :progresses, :counts, :words, :settleds, :timelinesses)
                    as r (position, at, by, plan, number, slot, unit, act, version, first_day, last_day, due, progress,
                          counts, words, settled_at, timeliness)
                on conflict (position) do nothing
                """)
                .param("positions", columns.longs(row -> row.event().head().position()))
                .param("ats", columns.texts(row -> row.event().head().at()))
                .param("bys", columns.texts(row -> row.event().head().by()))
                .param(
                        "plans",
                        columns.texts(row -> row.event().occurrence().task().plan()))
                .param(
                        "numbers",
                        columns.texts(row -> row.event().occurrence().task().number()))
                .param("slots", columns.texts(row -> row.event().occurrence().slot()))
                .param("units", columns.texts(row -> row.event().occurrence().unit()))
                .param("acts", columns.texts(TaskEventRow::act))
                .param("versions", columns.integers(TaskEventRow::version))
                .param("firsts", columns.texts(TaskEventRow::first))
                .param("lasts", columns.texts(TaskEventRow::last))
                .param("dues", columns.texts(TaskEventRow::due))
                .param("progresses", columns.texts(TaskEventRow::progress))
                .param("counts", columns.texts(TaskEventRow::countsAsJson))
                .param("words", columns.texts(TaskEventRow::words))
                .param("settleds", columns.texts(TaskEventRow::settledAt))
                .param("timelinesses", columns.texts(TaskEventRow::timeliness))
                .update();
    }
}
