package vn.wardpulse.console.approval;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.api.SeenVersion;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.api.WaitingVersion;
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

    /** What each version that waits for the reader changes, and what is unusual about it: asked for once. */
    public Map<SeenVersion, String> findings(Access access, Words words) {
        return submissions.waiting(access).stream()
                .collect(Collectors.toMap(
                        WaitingVersion::seen,
                        waiting -> new Finding(
                                        waiting.version(),
                                        waiting.figures(),
                                        waiting.before(),
                                        waiting.warnings().size())
                                .in(words)));
    }

    Reviewed reviewed(Access access, Obligation obligation, ReportState report, int version) {
        return new Reviewed(
                report,
                submissions.version(access, obligation, version),
                version > 1 ? submissions.version(access, obligation, version - 1) : null);
    }
}
