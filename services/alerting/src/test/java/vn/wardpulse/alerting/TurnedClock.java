package vn.wardpulse.alerting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until a test turns it. */
final class TurnedClock extends Clock {

    static final Instant START = Instant.parse("2023-11-20T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    void turnBy(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /** Turns to the next time that the day comes to this. */
    Instant turnTo(String time) {
        return Objects.requireNonNull(now.updateAndGet(instant -> {
            ZonedDateTime today = instant.atZone(getZone());
            ZonedDateTime then = today.with(LocalTime.parse(time));
            return (then.isAfter(today) ? then : then.plusDays(1)).toInstant();
        }));
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Ho_Chi_Minh");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("there is one zone");
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }
}
