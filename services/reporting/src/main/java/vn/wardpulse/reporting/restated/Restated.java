package vn.wardpulse.reporting.restated;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.reporting.combining.Sum;

/**
 * A series as it was and as it reads for the units of another day.
 *
 * @param units of the tree, whose series this is
 * @param missing what is not in the restated figures, by unit
 */
record Restated(
        IndicatorCode indicator, LocalDate toTree, List<UnitId> units, List<Point> points, List<Missing> missing) {

    /**
     * @param asItWas the figures of the units of the time of which anything went over into these, whole
     * @param restated what of it is theirs
     * @param estimated whether anything in it passed through a change of the tree
     * @param complete whether all that may be theirs is in it
     */
    record Point(Period period, Sum asItWas, Sum restated, boolean estimated, boolean complete) {}

    /**
     * A unit with figures that cannot be restated.
     *
     * @param day on which it ended or was split
     * @param successors into which it was split without weights
     * @param periods of its figures that are left out
     */
    record Missing(UnitId unit, Reason reason, LocalDate day, List<UnitId> successors, SortedSet<Period> periods) {}
}
