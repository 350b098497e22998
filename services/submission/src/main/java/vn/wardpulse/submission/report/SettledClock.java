package vn.wardpulse.submission.report;

import java.time.Instant;

/** The domain's clock, read only after everything that it says has been applied. */
public interface SettledClock {

    /**
     * Now, in whole microseconds: databases round what is finer, and a moment must be the same there as in the log. All
     * obligations and tasks that have opened by then are open, all due dates that have passed, those of requests among them,
     * are said to have, and all reminders of the day are said.
     *
     * @throws vn.wardpulse.web.Refused as long as the catalogue is still being read
     */
    Instant now();
}
