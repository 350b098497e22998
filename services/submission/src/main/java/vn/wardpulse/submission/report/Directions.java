package vn.wardpulse.submission.report;

import vn.wardpulse.model.report.ReportEvent.ObligationClosed;
import vn.wardpulse.model.report.ReportEvent.ObligationOpened;
import vn.wardpulse.model.report.ReportEvent.ObligationReopened;
import vn.wardpulse.submission.report.Decision.Accepted;

/**
 * What the standing body decides about a report without touching its figures: more time, and whether its period is
 * closed. They make no version, so they name none.
 */
final class Directions {

    private static final int NO_VERSION = 0;

    private Directions() {}

    /** A later due date decides anew whether what was received was in time. */
    static Decision extend(Report report, Act.Extend act) {
        if (report.closed()) {
            return new Decision.Refused(Refusal.PERIOD_CLOSED);
        }
        Report after = report.dueOn(act.due());
        return new Accepted(
                after,
                NO_VERSION,
                head -> new ObligationOpened(head, report.obligation(), act.due(), after.timeliness(), act.reason()));
    }

    static Decision close(Report report) {
        return report.closed()
                ? new Decision.Refused(Refusal.ALREADY_CLOSED)
                : new Accepted(
                        report.closed(true), NO_VERSION, head -> new ObligationClosed(head, report.obligation()));
    }

    static Decision reopen(Report report, Act.Reopen act) {
        return report.closed()
                ? new Accepted(
                        report.closed(false),
                        NO_VERSION,
                        head -> new ObligationReopened(head, report.obligation(), act.reason()))
                : new Decision.Refused(Refusal.NOT_CLOSED);
    }
}
