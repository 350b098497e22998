package vn.wardpulse.reporting.matters;

import java.util.List;
import vn.wardpulse.model.report.Timeliness;

/**
 * How many matters were raised, and how they stand; all but {@code raised} add up to it.
 *
 * @param onTime answered by the day that was asked for
 * @param late answered after it
 * @param open not answered, and not overdue
 * @param overdue not answered when the day had passed
 * @param withdrawn taken back
 */
record MatterCounts(int raised, int onTime, int late, int open, int overdue, int withdrawn) {

    static MatterCounts of(List<StandingMatter> matters) {
        int onTime = 0;
        int late = 0;
        int open = 0;
        int overdue = 0;
        int withdrawn = 0;
        for (StandingMatter one : matters) {
            switch (one.state()) {
                case "ANSWERED" -> {
                    if (one.timeliness() == Timeliness.LATE) {
                        late++;
                    } else {
                        onTime++;
                    }
                }
                case "WITHDRAWN" -> withdrawn++;
                default -> {
                    if (one.overdue()) {
                        overdue++;
                    } else {
                        open++;
                    }
                }
            }
        }
        return new MatterCounts(matters.size(), onTime, late, open, overdue, withdrawn);
    }
}
