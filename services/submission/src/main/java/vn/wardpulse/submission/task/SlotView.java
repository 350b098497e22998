package vn.wardpulse.submission.task;

import java.time.LocalDate;
import java.util.List;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;

/** One time of a task with everybody whom it concerns and all that they said. */
record SlotView(
        TaskId task,
        Slot slot,
        LocalDate from,
        LocalDate to,
        LocalDate opens,
        LocalDate due,
        List<Leader> leading,
        List<Partaker> coordinating) {

    /**
     * @param reports the latest first
     * @param may whether the reader tells for it
     * @param mayRemind whether the reader may have it reminded
     */
    record Leader(OccurrenceView occurrence, List<Told> reports, boolean may, boolean mayRemind) {}

    /** @param additions the latest first */
    record Partaker(UnitId unit, List<Told> additions, boolean may) {}
}
