package vn.wardpulse.submission.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;

/**
 * One report that is owed, and where it stands.
 *
 * @param version the latest version handed in; 0 if none was
 * @param extended the due date that was granted beyond the calendar's; null if none was
 * @param closed whether the period is closed for the unit
 * @param overdue whether the due date is over and nothing is handed in
 * @param timeliness of the first receipt that stands
 * @param remindedAt when the unit, or the standing body above it, was last to be reminded of it
 * @param daysLeft working days (Monday to Friday) until the due date, 0 on it, negative after it
 */
public record ObligationView(
        @Schema(type = "string", example = "00139") UnitId unit,
        @Schema(type = "string", example = "LB2023-M") FormCode form,
        @Schema(type = "string", example = "2023-10") Period period,
        @Nullable LocalDate opens,
        @Nullable LocalDate due,
        @Nullable LocalDate extended,
        boolean closed,
        @Nullable LocalDate windowFirst,
        LocalDate windowLast,
        ReportState state,
        int version,
        boolean overdue,
        @Nullable Timeliness timeliness,
        @Nullable String returnReason,
        @Nullable Integer daysLeft,
        @Nullable Instant remindedAt,
        Instant updatedAt) {

    static ObligationView of(Row row, LocalDate today) {
        LocalDate due = row.due();
        Instant received = row.firstReceived();
        return new ObligationView(
                row.obligation().unit(),
                row.obligation().form(),
                row.obligation().period(),
                row.opens(),
                due,
                row.extended(),
                row.closed(),
                row.windowFirst(),
                row.windowLast(),
                row.shown(),
                row.latest(),
                due != null && today.isAfter(due) && !row.state().handedIn(),
                due == null || received == null ? null : Lateness.of(received, due),
                row.state() == ReportState.RETURNED ? row.returnReason() : null,
                due == null ? null : workingDays(today, due),
                row.remindedAt(),
                row.updatedAt());
    }

    /** How many weekdays lie between, negative after {@code due}. */
    public static int workingDays(LocalDate today, LocalDate due) {
        if (due.isBefore(today)) {
            return -workingDays(due, today);
        }
        int days = 0;
        for (LocalDate day = today; day.isBefore(due); ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                days++;
            }
        }
        return days;
    }
}
