package vn.wardpulse.console.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.Timeliness;

/**
 * One report owed, and how it stands at submission.
 *
 * @param extended the due date that was granted beyond the calendar's; null if none was
 * @param closed whether the period is closed for the unit
 * @param remindedAt when the unit, or the standing body above it, was last to be reminded of it
 * @param daysLeft working days until it is due; below nought once it is overdue
 */
public record Duty(
        UnitId unit,
        FormCode form,
        Period period,
        @Nullable LocalDate opens,
        @Nullable LocalDate due,
        @Nullable LocalDate extended,
        boolean closed,
        @Nullable LocalDate windowFirst,
        LocalDate windowLast,
        State state,
        int version,
        boolean overdue,
        @Nullable Timeliness timeliness,
        @Nullable String returnReason,
        @Nullable Integer daysLeft,
        @Nullable Instant remindedAt,
        @Nullable Instant updatedAt) {

    /** Where its report is. */
    public enum State {
        OPEN,
        DRAFT,
        SUBMITTED,
        APPROVED,
        RETURNED,
        WITHDRAWN,
        HISTORY
    }

    /** Whether the unit still has to hand something in. */
    public boolean pending() {
        return state != State.SUBMITTED && state != State.APPROVED && state != State.HISTORY;
    }

    public Obligation obligation() {
        return new Obligation(unit, form, period);
    }

    /** Its latest version, as it is shown here. */
    public SeenVersion seen() {
        return new SeenVersion(obligation(), version);
    }

    public String path() {
        return unit + "/" + form + "/" + period;
    }
}
