package vn.wardpulse.reporting.rounds;

import io.swagger.v3.oas.annotations.media.Schema;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;

/**
 * A report that a unit owes for a period of the round.
 *
 * @param due whether its due date has passed
 * @param received whether it is handed in now, approved or not
 * @param inTime whether that was by the due date
 */
@Schema(name = "RoundReport")
record Owed(FormCode form, Period period, boolean due, boolean received, boolean inTime) {

    Owed {
        if (inTime && !received) {
            throw new IllegalArgumentException("%s %s is in time before it is received".formatted(form, period));
        }
    }

    /** Before its due date a report counts once it is there. */
    boolean counts() {
        return due || received;
    }
}
