package vn.wardpulse.alerting.watch;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.view.Status;

/**
 * A condition that holds at a place.
 *
 * @param since on the domain's clock
 * @param waitingSince since when it waits to be told, in real time; null where it was told, or is no news
 */
record Held(
        Place place,
        Period period,
        @Nullable Status status,
        @Nullable BigDecimal value,
        Instant since,
        @Nullable Instant waitingSince) {}
