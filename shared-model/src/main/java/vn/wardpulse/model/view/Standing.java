package vn.wardpulse.model.view;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.Timeliness;

/**
 * How one obligation stands in the roll-up, and which version of its report counts.
 *
 * @param state where the report is now
 * @param latest latest version handed in; 0 if none was
 * @param counted version whose figures count; null if none does
 * @param countedApproved whether that version is approved
 * @param due last day on which it is on time; null for history
 * @param duePassed whether that day is over
 * @param firstReceived first receipt that stands, or null
 * @param timeliness of that receipt, or null
 * @param position of the last event that it rests on
 */
public record Standing(
        Obligation obligation,
        State state,
        int latest,
        @Nullable Integer counted,
        boolean countedApproved,
        @Nullable LocalDate due,
        boolean duePassed,
        @Nullable Instant firstReceived,
        @Nullable Timeliness timeliness,
        long position) {

    public enum State {
        /** Nothing handed in that stands. */
        OPEN,
        SUBMITTED,
        APPROVED,
        RETURNED,
        WITHDRAWN,
        /** Imported figures of the past. */
        HISTORY
    }
}
