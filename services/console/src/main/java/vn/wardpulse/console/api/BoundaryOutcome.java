package vn.wardpulse.console.api;

import java.util.List;
import vn.wardpulse.model.UnitId;

/** What a file of boundaries changes, or would change. */
public record BoundaryOutcome(
        boolean dryRun, int added, int changed, int removed, int unchanged, int points, List<Line> units) {

    public enum Change {
        ADDED,
        CHANGED,
        REMOVED,
        UNCHANGED
    }

    /** @param boundaries how many the unit then has, over time */
    public record Line(UnitId unit, Change change, int boundaries, int points) {}
}
