package vn.wardpulse.submission.request;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.submission.report.Lateness;

/**
 * A row of {@code request_unit} with its request.
 *
 * @param latest version of what the unit answered last; 0 if nothing
 * @param receivedAt when it answered first
 */
record AskedUnit(
        long id,
        Request request,
        UnitId unit,
        int latest,
        @Nullable Instant receivedAt,
        @Nullable Instant remindedAt) {

    Asked asked() {
        return new Asked(request.id(), unit);
    }

    boolean answered() {
        return latest > 0;
    }

    /** Whether an answer is still waited for. */
    boolean pending() {
        return !answered() && !request.closed();
    }

    boolean overdue(LocalDate today) {
        return pending() && today.isAfter(request.due());
    }

    @Nullable
    Timeliness timeliness() {
        return receivedAt == null ? null : Lateness.of(receivedAt, request.due());
    }
}
