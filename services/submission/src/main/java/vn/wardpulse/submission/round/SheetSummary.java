package vn.wardpulse.submission.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Turn;

/**
 * Where the sheet of one unit stands.
 *
 * @param lead the unit that appraises it
 * @param version of what was done last; 0 if nothing was
 * @param may whether the reader judges it now
 */
record SheetSummary(
        UnitId unit,
        GroupCode cluster,
        UnitId lead,
        Turn turn,
        int version,
        boolean may,
        @Nullable Instant updatedAt) {}
