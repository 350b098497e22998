package vn.wardpulse.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until a test turns it. */
public final class TurnedClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AtomicReference<Instant> now;

    public TurnedClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** Nine in the morning, when offices are at work. */
    public TurnedClock(LocalDate day) {
        this(at(day, 9));
    }

    public static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    public void turnBy(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    public void turnTo(Instant instant) {
        now.set(instant);
    }

    /** To nine in the morning. */
    public void turnTo(LocalDate day) {
        turnTo(at(day, 9));
    }

    /** Turns on to the next time that the day comes to this. */
    public Instant turnTo(String time) {
        return Objects.requireNonNull(now.updateAndGet(instant -> {
            ZonedDateTime today = instant.atZone(ZONE);
            ZonedDateTime then = today.with(LocalTime.parse(time));
            return (then.isAfter(today) ? then : then.plusDays(1)).toInstant();
        }));
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
