package vn.wardpulse.reporting.requests;

import java.util.List;
import vn.wardpulse.model.report.Timeliness;

/**
 * How many units were asked, each request once for each, and how they stand; all but {@code asked} add up to it.
 *
 * @param onTime answered by the due date
 * @param late answered after it
 * @param open not answered, and not overdue
 * @param overdue not answered when the due date had passed
 * @param unanswered closed without an answer
 */
record RequestCounts(int asked, int onTime, int late, int open, int overdue, int unanswered) {

    static RequestCounts of(List<StandingRequest> standing) {
        int onTime = 0;
        int late = 0;
        int open = 0;
        int overdue = 0;
        int unanswered = 0;
        for (StandingRequest one : standing) {
            if (one.answered()) {
                if (one.timeliness() == Timeliness.LATE) {
                    late++;
                } else {
                    onTime++;
                }
            } else if (one.closed()) {
                unanswered++;
            } else if (one.overdue()) {
                overdue++;
            } else {
                open++;
            }
        }
        return new RequestCounts(standing.size(), onTime, late, open, overdue, unanswered);
    }
}
