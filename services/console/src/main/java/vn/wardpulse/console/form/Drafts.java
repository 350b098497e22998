package vn.wardpulse.console.form;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.Contents;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.report.Obligation;

/**
 * Saves drafts over lines that break. An answer may be lost after its draft was saved; then the next save names a
 * revision that is out of date, though nobody else was there. What is saved tells the two apart.
 */
@Component
class Drafts {

    private final Submissions submissions;

    Drafts(Submissions submissions) {
        this.submissions = submissions;
    }

    /**
     * @param unanswered what the same person sent before without an answer
     * @throws RoomRefused stale, if somebody else has saved something else in the meantime
     */
    ReportState save(
            Access access, Obligation obligation, long revision, Contents contents, List<Contents> unanswered) {
        try {
            return submissions.saveDraft(access, obligation, revision, contents);
        } catch (RoomRefused refused) {
            if (!refused.stale()) {
                throw refused;
            }
            ReportState now = submissions.report(access, obligation);
            if (now.may("save") && same(now, contents)) {
                return now;
            }
            if (now.draft() && unanswered.stream().anyMatch(sent -> same(now, sent))) {
                return submissions.saveDraft(access, obligation, now.revision(), contents);
            }
            throw refused;
        }
    }

    private static boolean same(ReportState now, Contents sent) {
        return Set.copyOf(now.figures()).equals(Set.copyOf(sent.figures()))
                && (sent.narrative() == null || sent.narrative().equals(now.text()));
    }
}
