package vn.wardpulse.submission.matter;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import vn.wardpulse.model.UnitId;

/**
 * A matter with what became of it.
 *
 * @param raisedBy what people call whoever raised it
 * @param steps in the order in which they happened
 * @param may whether the reader answers it or hands it on
 * @param mayWithdraw whether the reader may take it back
 * @param onward to whom it can be handed on; empty where the reader may not
 */
record MatterView(
        MatterLine line,
        Instant raisedAt,
        String raisedBy,
        List<MatterStep> steps,
        boolean may,
        boolean mayWithdraw,

        @ArraySchema(schema = @Schema(type = "string", example = "009-VHTT"))
        List<UnitId> onward) {}
