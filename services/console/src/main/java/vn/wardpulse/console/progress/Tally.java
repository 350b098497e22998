package vn.wardpulse.console.progress;

import java.util.List;
import java.util.function.Predicate;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Standing;

/**
 * How complete some reports are.
 *
 * @param decided those of which it is known whether they came in time: received, or past their due date
 */
record Tally(int owed, int received, int approved, int onTime, int decided) {

    static Tally of(List<Standing> standings) {
        return new Tally(
                standings.size(),
                count(standings, Tally::received),
                count(standings, standing -> standing.state() == Standing.State.APPROVED),
                count(standings, standing -> received(standing) && standing.timeliness() == Timeliness.ON_TIME),
                count(standings, standing -> received(standing) || standing.duePassed()));
    }

    private static int count(List<Standing> standings, Predicate<Standing> which) {
        return (int) standings.stream().filter(which).count();
    }

    private static boolean received(Standing standing) {
        return standing.state() == Standing.State.SUBMITTED || standing.state() == Standing.State.APPROVED;
    }

    public String receivedText() {
        return received + "/" + owed;
    }

    public String approvedText() {
        return approved + "/" + owed;
    }

    /** Such as {@code 8/10}; empty while nothing is decided. */
    public String onTimeText() {
        return decided == 0 ? "" : onTime + "/" + decided;
    }

    /** Whether a report came late, or did not come. */
    public boolean late() {
        return onTime < decided;
    }
}
