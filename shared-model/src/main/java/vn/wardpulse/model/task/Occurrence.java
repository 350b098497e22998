package vn.wardpulse.model.task;

import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;

/**
 * One time of a task for one of the units that it concerns. Written {@code P2018/3/2018-02/004-BTG}.
 *
 * @param unit that leads it, or in an addition the one that takes part
 */
public record Occurrence(TaskId task, Slot slot, UnitId unit) {

    @Override
    public String toString() {
        return task + "/" + slot + "/" + unit;
    }
}
