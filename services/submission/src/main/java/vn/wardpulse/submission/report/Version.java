package vn.wardpulse.submission.report;

import java.time.Instant;

/**
 * One version of a report.
 *
 * @param number 1 for the first
 * @param firstReceived when the first version came in whose receipt stood when this one did
 */
record Version(int number, Fate fate, Instant firstReceived) {

    /** What became of it. */
    enum Fate {
        PENDING,
        APPROVED,
        RETURNED,
        WITHDRAWN;

        boolean counts() {
            return this == PENDING || this == APPROVED;
        }
    }

    Version now(Fate next) {
        return new Version(number, next, firstReceived);
    }
}
