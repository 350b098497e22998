package vn.wardpulse.console.form;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.api.RoomRefused;
import vn.wardpulse.console.api.Submissions;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;

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
            Access access,
            Obligation obligation,
            long revision,
            List<ReportedFigure> figures,
            List<List<ReportedFigure>> unanswered) {
        try {
            return submissions.saveDraft(access, obligation, revision, figures);
        } catch (RoomRefused refused) {
            if (!refused.stale()) {
                throw refused;
            }
            ReportState now = submissions.report(access, obligation);
            if (now.may("save") && same(now.figures(), figures)) {
                return now;
            }
            if (now.draft() && unanswered.stream().anyMatch(sent -> same(now.figures(), sent))) {
                return submissions.saveDraft(access, obligation, now.revision(), figures);
            }
            throw refused;
        }
    }

    private static boolean same(List<ReportedFigure> one, List<ReportedFigure> other) {
        return Set.copyOf(one).equals(Set.copyOf(other));
    }
}
