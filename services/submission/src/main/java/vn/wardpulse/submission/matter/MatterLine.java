package vn.wardpulse.submission.matter;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.submission.report.ObligationView;

/**
 * A matter in a list.
 *
 * @param unit that raised it
 * @param number in the year of its unit
 * @param due by which day an answer is wanted
 * @param holder the unit that has it
 * @param daysLeft working days (Monday to Friday) until the due date, 0 on it, negative after it
 * @param timeliness of the answer
 */
record MatterLine(
        UUID id,
        @Schema(type = "string", example = "00343") UnitId unit,
        int number,
        MatterField field,
        String words,
        LocalDate raised,
        LocalDate due,
        MatterState state,
        @Schema(type = "string", example = "009") UnitId holder,
        boolean overdue,
        int daysLeft,
        @Nullable Timeliness timeliness) {

    static MatterLine of(Matter matter, LocalDate today) {
        return new MatterLine(
                matter.id(),
                matter.unit(),
                matter.number(),
                matter.field(),
                matter.words(),
                matter.raised(),
                matter.due(),
                matter.state(),
                matter.holder(),
                matter.overdue(today),
                ObligationView.workingDays(today, matter.due()),
                matter.timeliness());
    }
}
