package vn.wardpulse.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * The demonstration's time, shared by all rooms: it is moved through the years and then stands on one day, where it runs
 * at real pace from eight in the morning and never leaves the day, unless it is led on to a later one. It never runs
 * backwards, also not when the process is killed: no instant is told before one at or after it is in the file.
 *
 * <p>It is the domain's time only: receipt, due dates, periods. Tokens, sign-ins and metrics know nothing of it.
 */
public final class DemoClock extends Clock {

    /** Where a fresh demonstration begins: the day on which the oldest of its plans was issued. */
    static final Instant START =
            LocalDate.of(2018, 1, 31).atTime(8, 0).atZone(DemoScript.ZONE).toInstant();

    /** How far the file is ahead of the running clock; a start skips what is left of it. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private final Path file;
    private final LongSupplier nanos;
    private Instant standsFrom;
    private Instant standsUntil;
    private Instant moved;
    private long movedAtNanos;
    private Instant kept;

    private DemoClock(Path file, Instant kept, LocalDate day, LongSupplier nanos) {
        this.file = file;
        this.standsFrom = morning(day);
        this.standsUntil = night(day);
        this.nanos = nanos;
        this.moved = kept;
        this.movedAtNanos = nanos.getAsLong();
        this.kept = kept;
    }

    /**
     * The clock that is kept in {@code file}, or a fresh one.
     *
     * @param day on which it is to stand
     * @throws IllegalArgumentException if it stands past that day already
     */
    public static DemoClock keptIn(Path file, LocalDate day) {
        return keptIn(file, day, System::nanoTime);
    }

    /** The clock that is kept in {@code file}, to stand on the day to which a visitor has led it, or on the usual one. */
    public static DemoClock keptIn(Path file) {
        LocalDate left = LocalDate.ofInstant(kept(file), DemoScript.ZONE);
        return keptIn(file, left.isAfter(DemoScript.LAST_DAY) ? left : DemoScript.LAST_DAY);
    }

    static DemoClock keptIn(Path file, LocalDate day, LongSupplier nanos) {
        DemoClock clock = new DemoClock(file, kept(file), day, nanos);
        if (clock.moved.isAfter(clock.standsUntil)) {
            throw new IllegalArgumentException("the demonstration stands on %s already, past %s"
                    .formatted(LocalDate.ofInstant(clock.moved, DemoScript.ZONE), day));
        }
        return clock;
    }

    private static Instant kept(Path file) {
        try {
            return Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : START;
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's clock cannot be read from " + file, e);
        }
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(8, 0).atZone(DemoScript.ZONE).toInstant();
    }

    private static Instant night(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(DemoScript.ZONE).toInstant();
    }

    /** The day on which it stands, or will. */
    synchronized LocalDate day() {
        return LocalDate.ofInstant(standsFrom, DemoScript.ZONE);
    }

    /** From now on it is to stand on a later day; on the way there it moves only where it is moved. */
    synchronized void leadOnTo(LocalDate day) {
        if (day.isAfter(day())) {
            moved = instant();
            movedAtNanos = nanos.getAsLong();
            standsFrom = morning(day);
            standsUntil = night(day);
            keep(moved);
        }
    }

    /** Moves on to {@code instant}, within the day on which it is to stand at most; stays where it is if that lies behind. */
    synchronized void advanceTo(Instant instant) {
        if (instant.isAfter(instant())) {
            moved = earlier(instant, standsUntil);
            movedAtNanos = nanos.getAsLong();
            keep(moved);
        }
    }

    /** Moves on to the day on which it stays. */
    synchronized void stand() {
        advanceTo(standsFrom);
    }

    @Override
    public synchronized Instant instant() {
        if (moved.isBefore(standsFrom)) {
            return moved;
        }
        Instant running = earlier(moved.plusNanos(nanos.getAsLong() - movedAtNanos), standsUntil);
        if (running.isAfter(kept)) {
            keep(earlier(running.plus(AHEAD), standsUntil));
        }
        return running;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void keep(Instant instant) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, instant.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            kept = instant;
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's clock cannot be kept in " + file, e);
        }
    }

    @Override
    public ZoneId getZone() {
        return DemoScript.ZONE;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return other.equals(getZone()) ? this : new Elsewhere(this, other);
    }

    /** The same clock, read in another zone. */
    private static final class Elsewhere extends Clock {

        private final DemoClock clock;
        private final ZoneId zone;

        Elsewhere(DemoClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return clock.withZone(other);
        }
    }
}
