package vn.wardpulse.console.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.task.ChannelCount;

/** One time of a task with everybody whom it concerns. */
public record TaskSlot(
        TaskId task,
        Slot slot,
        LocalDate from,
        LocalDate to,
        LocalDate opens,
        LocalDate due,
        List<Leader> leading,
        List<Partaker> coordinating) {

    /** What somebody said of it. */
    public record Told(
            int version,
            Instant at,
            String byName,
            TaskOccurrence.@Nullable State progress,
            List<ChannelCount> counts,
            @Nullable String words,
            List<Attachment> attachments) {}

    /** @param reports the latest first */
    public record Leader(TaskOccurrence occurrence, List<Told> reports, boolean may, boolean mayRemind) {}

    /** @param additions the latest first */
    public record Partaker(UnitId unit, List<Told> additions, boolean may) {}
}
