package vn.wardpulse.console.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.report.Timeliness;

/**
 * One time of a task for a unit that leads it, and how it stands at submission.
 *
 * @param version of what the unit said last; 0 if it said nothing
 * @param timeliness of what is done, or was said not to be
 * @param daysLeft working days until it is due; below nought once it is overdue
 */
public record TaskOccurrence(
        TaskId task,
        Slot slot,
        UnitId unit,
        LocalDate from,
        LocalDate to,
        LocalDate due,
        State state,
        int version,
        boolean overdue,
        @Nullable Timeliness timeliness,
        int daysLeft,
        @Nullable Instant remindedAt) {

    /** Where it stands. */
    public enum State {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("under-way")
        UNDER_WAY,
        @JsonProperty("done")
        DONE,
        @JsonProperty("not-done")
        NOT_DONE,
        @JsonProperty("dropped")
        DROPPED;

        /** Whether there is something to wait for. */
        public boolean pending() {
            return this == OPEN || this == UNDER_WAY;
        }
    }

    /** The page of its slot. */
    public String address() {
        return "/nhiem-vu/" + task + "/" + slot;
    }
}
