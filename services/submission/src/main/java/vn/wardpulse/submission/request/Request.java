package vn.wardpulse.submission.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.request.Question;

/**
 * What is asked, once for all units that it is asked of.
 *
 * @param by the unit in whose name
 * @param sentBy sign-in name
 * @param sentByName what people call them
 * @param closedAt since when nothing more is expected; null while something is
 */
record Request(
        UUID id,
        UnitId by,
        String title,
        String reason,
        LocalDate sent,
        LocalDate due,
        @Nullable PlanCode plan,
        List<Question> questions,
        Instant sentAt,
        String sentBy,
        String sentByName,
        @Nullable Instant closedAt,
        @Nullable String closedByName) {

    boolean closed() {
        return closedAt != null;
    }
}
