package vn.wardpulse.submission.upload;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.submission.figures.Line;

/**
 * A row whose report is known; what it says of the figure nobody has looked at yet.
 *
 * @param channel null where it is the whole line's
 */
record PlacedRow(
        long number,
        Obligation obligation,
        String indicator,
        @Nullable String channel,
        Line.@Nullable Entered figure,
        @Nullable String remark) {}
