package vn.wardpulse.catalogue.boundaries;

import java.util.List;
import vn.wardpulse.model.UnitId;

/**
 * What a file of boundaries changes, or would change.
 *
 * @param points that all its boundaries have
 */
record BoundaryChanges(
        boolean dryRun, int added, int changed, int removed, int unchanged, int points, List<Line> units) {

    /** What becomes of one unit's boundaries. */
    enum Change {
        ADDED,
        CHANGED,
        REMOVED,
        UNCHANGED
    }

    /** @param boundaries how many the unit then has, over time */
    record Line(UnitId unit, Change change, int boundaries, int points) {}

    static BoundaryChanges of(boolean dryRun, List<Line> units) {
        return new BoundaryChanges(
                dryRun,
                count(units, Change.ADDED),
                count(units, Change.CHANGED),
                count(units, Change.REMOVED),
                count(units, Change.UNCHANGED),
                units.stream().mapToInt(Line::points).sum(),
                units);
    }

    private static int count(List<Line> units, Change change) {
        return (int) units.stream().filter(line -> line.change() == change).count();
    }
}
