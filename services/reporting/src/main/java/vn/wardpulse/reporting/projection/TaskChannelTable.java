package vn.wardpulse.reporting.projection;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.catalogue.CatalogueEvent.TaskDefined;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** The channels of each task as they were defined last. */
@Component
class TaskChannelTable implements Table<TaskDefined> {

    private final JdbcClient jdbc;

    TaskChannelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Topic<TaskDefined> topic() {
        return Topics.TASKS;
    }

    @Override
    public void write(List<Entry<TaskDefined>> entries, Batch batch) {
        for (Entry<TaskDefined> entry : entries) {
            TaskDefined defined = entry.value();
            jdbc.sql("""
                    insert into task_channels as known (plan, number, position, channels)
                    values (:plan, :number, :position, :channels)
                    on conflict (plan, number) do update
                    set position = excluded.position, channels = excluded.channels
                    where known.position < excluded.position
                    """)
                    .param("plan", defined.task().id().plan().value())
                    .param("number", defined.task().id().number())
                    .param("position", defined.head().position())
                    .param(
                            "channels",
                            defined.task().channels().stream()
                                    .map(channel -> channel.code().value())
                                    .toArray(String[]::new))
                    .update();
        }
    }
}
