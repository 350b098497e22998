package vn.wardpulse.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until a test turns it. */
final class TurnedClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AtomicReference<Instant> now;

    TurnedClock(LocalDate day) {
        now = new AtomicReference<>(at(day, 9));
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    void turnTo(Instant instant) {
        now.set(instant);
    }

    void turnTo(LocalDate day) {
        turnTo(at(day, 9));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
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
