package vn.wardpulse.alerting.watch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.view.Status;

/**
 * How it stands at a place now. Between past and back lies the ground on which a condition that holds goes on, and one
 * that does not begins nothing.
 *
 * @param value rounded as shown
 * @param past whether it is on the bad side of the threshold
 * @param back whether it is so far on the good side that the condition holds no more
 */
record Finding(
        Place place,
        Period period,
        @Nullable Status status,
        @Nullable BigDecimal value,
        boolean past,
        boolean back) {

    boolean holds(boolean before) {
        return before ? !back : past;
    }
}
