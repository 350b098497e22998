package vn.wardpulse.submission.request;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.submission.report.ObligationView;

/**
 * A request in a list, with the units that the reader sees.
 *
 * @param by the unit in whose name it is asked
 * @param daysLeft working days (Monday to Friday) until the due date, 0 on it, negative after it
 * @param manages whether the reader may close it
 */
record RequestLine(
        UUID id,
        @Schema(type = "string", example = "009-VHTT") UnitId by,
        String title,
        LocalDate sent,
        LocalDate due,

        @Schema(type = "string", example = "P2024") @Nullable
        PlanCode plan,

        boolean closed,
        int daysLeft,
        boolean manages,
        List<UnitLine> units) {

    /**
     * @param version of what the unit answered last; 0 if nothing
     * @param overdue whether the due date is over, it is not closed, and nothing is answered
     * @param timeliness of the first answer
     */
    record UnitLine(
            @Schema(type = "string", example = "00343") UnitId unit,
            int version,
            boolean overdue,
            @Nullable Timeliness timeliness,
            @Nullable Instant remindedAt) {

        static UnitLine of(AskedUnit asked, LocalDate today) {
            return new UnitLine(
                    asked.unit(), asked.latest(), asked.overdue(today), asked.timeliness(), asked.remindedAt());
        }
    }

    static RequestLine of(Request request, List<AskedUnit> units, LocalDate today, boolean manages) {
        return new RequestLine(
                request.id(),
                request.by(),
                request.title(),
                request.sent(),
                request.due(),
                request.plan(),
                request.closed(),
                ObligationView.workingDays(today, request.due()),
                manages,
                units.stream().map(asked -> UnitLine.of(asked, today)).toList());
    }
}
