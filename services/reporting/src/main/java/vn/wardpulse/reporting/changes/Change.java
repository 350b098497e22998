package vn.wardpulse.reporting.changes;

import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * Something that readers of a unit may want to hear of.
 *
 * @param unit whose figures changed, or whose report it is
 * @param period of the figures, or of the report
 * @param payload what is sent, as JSON
 */
public record Change(Kind kind, UnitId unit, Period period, String payload) {

    public enum Kind {
        /** Figures of one unit and period are new. */
        CHANGED,
        /** Something happened to a report. */
        ACTIVITY,
        /** All figures may be new: read them afresh. */
        RESET
    }

    /** A change with the id that it was given: ids follow the order of the commits. */
    public record Numbered(long id, Change change) {}
}
