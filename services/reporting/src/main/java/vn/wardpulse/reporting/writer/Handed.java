package vn.wardpulse.reporting.writer;

import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Standing;

/**
 * What one unit has handed in for a period and those that lie in it.
 *
 * @param owed reports that it owes
 * @param received of those, handed in and not returned or withdrawn since
 * @param onTime of those received, first received by the due date
 */
record Handed(int owed, int received, int onTime) {

    static final Handed NOTHING = new Handed(0, 0, 0);

    /** Figures of the past were owed by nobody. */
    Handed with(Standing standing) {
        if (standing.state() == Standing.State.HISTORY) {
            return this;
        }
        boolean in = standing.state() == Standing.State.SUBMITTED || standing.state() == Standing.State.APPROVED;
        boolean late = standing.timeliness() == Timeliness.LATE;
        return new Handed(owed + 1, received + (in ? 1 : 0), onTime + (in && !late ? 1 : 0));
    }

    Handed with(Handed other) {
        return new Handed(owed + other.owed, received + other.received, onTime + other.onTime);
    }

    int late() {
        return received - onTime;
    }

    int missing() {
        return owed - received;
    }

    boolean isOnTime() {
        return onTime == owed;
    }

    boolean isLate() {
        return late() > 0;
    }

    boolean isMissing() {
        return missing() > 0;
    }
}
