package vn.wardpulse.console.approval;

import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.report.Obligation;

/** The versions that wait for a decision. */
@Component
public class Backlog {

    private final Submissions submissions;

    Backlog(Submissions submissions) {
        this.submissions = submissions;
    }

    /** What a version that waits changes, and what is unusual about it. */
    public String finding(Access access, Obligation obligation, Words words) {
        ReportState report = submissions.report(access, obligation);
        return reviewed(access, obligation, report, report.latestVersion()).finding(words);
    }

    Reviewed reviewed(Access access, Obligation obligation, ReportState report, int version) {
        return new Reviewed(
                report,
                submissions.version(access, obligation, version),
                version > 1 ? submissions.version(access, obligation, version - 1) : null);
    }
}
