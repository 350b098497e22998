package vn.wardpulse.submission.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.submission.report.ObligationView;

/**
 * One time of a task for one of the units that lead it, and where it stands.
 *
 * @param from first day that it is about
 * @param to last day that it is about; the period that it counts in is that of this day
 * @param version of what the unit said last; 0 if it said nothing
 * @param overdue whether the due date is over and it is neither done nor known that it will not be
 * @param timeliness of what is done, or was said not to be
 * @param daysLeft working days (Monday to Friday) until the due date, 0 on it, negative after it
 */
record OccurrenceView(
        TaskId task,
        Slot slot,
        UnitId unit,
        LocalDate from,
        LocalDate to,
        LocalDate opens,
        LocalDate due,
        TaskState state,
        int version,
        boolean overdue,
        @Nullable Timeliness timeliness,
        @Nullable Instant settledAt,
        int daysLeft,
        @Nullable Instant remindedAt,
        Instant updatedAt) {

    static OccurrenceView of(Row row, LocalDate today) {
        return new OccurrenceView(
                row.occurrence().task(),
                row.occurrence().slot(),
                row.occurrence().unit(),
                row.from(),
                row.to(),
                row.opens(),
                row.due(),
                row.state(),
                row.latest(),
                row.overdue(today),
                row.timeliness(),
                row.settledAt(),
                ObligationView.workingDays(today, row.due()),
                row.remindedAt(),
                row.updatedAt());
    }
}
