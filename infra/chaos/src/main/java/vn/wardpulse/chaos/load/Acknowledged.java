package vn.wardpulse.chaos.load;

import java.util.List;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * Something that submission has said yes to: it must stand in the log, once.
 *
 * @param version that was handed in, approved, returned or withdrawn
 * @param figures that were handed in; empty for other acts
 */
public record Acknowledged(Act act, Obligation obligation, int version, List<ReportedFigure> figures) {

    /** What can be done to a report, each once to a version. */
    public enum Act {
        SUBMIT("submission"),
        APPROVE("approval"),
        RETURN("return"),
        CORRECT("correction"),
        WITHDRAW("withdrawal");

        private final String path;

        Act(String path) {
            this.path = path;
        }

        /** Its name in the API. */
        String path() {
            return path;
        }

        boolean handsIn() {
            return this == SUBMIT || this == CORRECT;
        }
    }

    @Override
    public String toString() {
        return "%s %s version %d".formatted(act.path(), obligation, version);
    }
}
