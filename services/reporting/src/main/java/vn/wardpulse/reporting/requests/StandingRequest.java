package vn.wardpulse.reporting.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Question;

/**
 * A request at one unit that was asked, as it stands.
 *
 * @param by the unit that asks
 * @param sent the day that it counts on
 * @param version of what was answered last; 0 if nothing
 * @param timeliness of the first answer
 */
record StandingRequest(
        UUID request,
        UnitId unit,
        UnitId by,
        LocalDate sent,
        @Nullable PlanCode plan,
        List<Question> questions,
        int version,
        List<Answer> answers,
        @Nullable Timeliness timeliness,
        boolean closed,
        boolean overdue) {

    boolean answered() {
        return version > 0;
    }
}
