package vn.wardpulse.reporting.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.task.ChannelCount;
import vn.wardpulse.model.task.Progress;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.task.TaskEvent.OccurrenceDropped;
import vn.wardpulse.model.task.TaskEvent.OccurrenceDuePassed;
import vn.wardpulse.model.task.TaskEvent.OccurrenceOpened;
import vn.wardpulse.model.task.TaskEvent.TaskAddedTo;
import vn.wardpulse.model.task.TaskEvent.TaskReminded;
import vn.wardpulse.model.task.TaskEvent.TaskReported;
import vn.wardpulse.model.wire.Wire;

/** An event of any type as one row; what a type does not say is null. */
record TaskEventRow(
        TaskEvent event,
        String act,
        @Nullable Integer version,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        @Nullable LocalDate due,
        @Nullable Progress progress,
        @Nullable List<ChannelCount> counts,
        @Nullable String words,
        @Nullable Instant settledAt,
        @Nullable Timeliness timeliness) {

    static TaskEventRow of(TaskEvent event) {
        return switch (event) {
            case OccurrenceOpened e ->
                new TaskEventRow(e, "opened", null, e.from(), e.to(), e.due(), null, null, null, null, e.timeliness());
            case OccurrenceDropped e -> bare(e, "dropped", null);
            case OccurrenceDuePassed e -> bare(e, "due-passed", e.due());
            case TaskReported e ->
                new TaskEventRow(
                        e,
                        "reported",
                        e.reportVersion(),
                        null,
                        null,
                        null,
                        e.progress(),
                        e.counts(),
                        e.words(),
                        e.settledAt(),
                        e.timeliness());
            case TaskAddedTo e ->
                new TaskEventRow(
                        e, "added", e.reportVersion(), null, null, null, null, e.counts(), e.words(), null, null);
            case TaskReminded e -> bare(e, "reminded", e.due());
        };
    }

    @Nullable
    String countsAsJson() {
        return counts == null ? null : Wire.mapper().writeValueAsString(counts);
    }

    private static TaskEventRow bare(TaskEvent event, String act, @Nullable LocalDate due) {
        return new TaskEventRow(event, act, null, null, null, due, null, null, null, null, null);
    }
}
