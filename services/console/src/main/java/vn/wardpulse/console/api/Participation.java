package vn.wardpulse.console.api;

import java.time.LocalDate;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;

/**
 * A time of a task that a unit takes part in.
 *
 * @param version of what the unit added last; 0 if it added nothing
 */
public record Participation(
        TaskId task, Slot slot, UnitId unit, LocalDate from, LocalDate to, LocalDate due, int version) {}
