package vn.wardpulse.model.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Name;

/**
 * A part of a plan with days of its own, such as a round of an emulation campaign; it may cut across years.
 *
 * @param number in its plan, from 1
 * @param first first day
 * @param last last day
 * @param goal what it is to come to; null where the plan does not say
 */
public record Round(
        int number,
        Name name,
        LocalDate first,
        LocalDate last,
        @Nullable Name goal) {

    public Round {
        if (number < 1 || last.isBefore(first)) {
            throw new IllegalArgumentException(
                    "round %d from %s to %s: counted from 1, the earlier day first".formatted(number, first, last));
        }
    }
}
