package vn.wardpulse.console.picture;

import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Standing;

/** How a report that is owed looks: the name of its style, and the end of the key of its words. */
public final class Tone {

    private Tone() {}

    /** {@code approved}, {@code submitted}, {@code late}, {@code returned}, {@code overdue} or {@code open}. */
    public static String of(Standing standing) {
        boolean late = standing.timeliness() == Timeliness.LATE;
        return switch (standing.state()) {
            case APPROVED, HISTORY -> late ? "late" : "approved";
            case SUBMITTED -> late ? "late" : "submitted";
            case RETURNED -> "returned";
            case OPEN, WITHDRAWN -> standing.duePassed() ? "overdue" : "open";
        };
    }
}
