package vn.wardpulse.submission.report;

import java.util.function.Function;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.report.ReportEvent;

/** What the rules say to an act. */
sealed interface Decision {

    /**
     * @param after the report once the act is done
     * @param version the version that it made or was about
     * @param event what happened, once it has its place in the log
     */
    record Accepted(Report after, int version, Function<EventHead, ReportEvent> event) implements Decision {}

    record Refused(Refusal refusal) implements Decision {}
}
