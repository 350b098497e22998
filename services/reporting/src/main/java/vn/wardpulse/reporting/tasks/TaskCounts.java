package vn.wardpulse.reporting.tasks;

import java.util.List;
import vn.wardpulse.model.report.Timeliness;

/**
 * How many occurrences have come, and how they stand; all but {@code come} add up to it.
 *
 * @param onTime done by the due date
 * @param late done after it
 * @param notDone of which it is said that they will not be done
 * @param underWay begun, and not overdue
 * @param open of which nothing is said, and which are not overdue
 * @param overdue neither done nor given up when the due date had passed
 */
record TaskCounts(int come, int onTime, int late, int notDone, int underWay, int open, int overdue) {

    static TaskCounts of(List<CountedOccurrence> occurrences) {
        int onTime = 0;
        int late = 0;
        int notDone = 0;
        int underWay = 0;
        int open = 0;
        int overdue = 0;
        for (CountedOccurrence one : occurrences) {
            switch (one.state()) {
                case "DONE" -> {
                    if (one.timeliness() == Timeliness.LATE) {
                        late++;
                    } else {
                        onTime++;
                    }
                }
                case "NOT_DONE" -> notDone++;
                default -> {
                    if (one.overdue()) {
                        overdue++;
                    } else if (one.state().equals("UNDER_WAY")) {
                        underWay++;
                    } else {
                        open++;
                    }
                }
            }
        }
        return new TaskCounts(occurrences.size(), onTime, late, notDone, underWay, open, overdue);
    }
}
