package vn.wardpulse.submission.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.submission.report.Lateness;

/**
 * A row of {@code matter}.
 *
 * @param unit that raised it
 * @param number in the year of its unit, from 1
 * @param due by which day an answer is wanted
 * @param holder the unit that has it
 * @param holders all that have or had it
 * @param raisedBy what people call whoever raised it
 */
record Matter(
        UUID id,
        UnitId unit,
        int number,
        MatterField field,
        String words,
        LocalDate raised,
        LocalDate due,
        MatterState state,
        UnitId holder,
        List<UnitId> holders,
        Instant raisedAt,
        String raisedBy,
        @Nullable Instant answeredAt) {

    boolean open() {
        return state == MatterState.OPEN;
    }

    boolean overdue(LocalDate today) {
        return open() && today.isAfter(due);
    }

    @Nullable
    Timeliness timeliness() {
        return answeredAt == null ? null : Lateness.of(answeredAt, due);
    }
}
