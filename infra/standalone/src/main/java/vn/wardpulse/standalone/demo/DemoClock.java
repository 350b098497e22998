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

/**
 * The demonstration's time, shared by all rooms: it is moved through 2023 and then stands on 12/10/2023, where it runs
 * at real pace from eight in the morning and never leaves the day. It never runs backwards, and survives the process:
 * what is kept is where it was moved to last.
 *
 * <p>It is the domain's time only: receipt, due dates, periods. Tokens, sign-ins and metrics know nothing of it.
 */
public final class DemoClock extends Clock {

    /** Where a fresh demonstration begins: the day on which the first report of 2023 can be handed in. */
    static final Instant START =
            LocalDate.of(2022, 12, 15).atTime(8, 0).atZone(DemoScript.ZONE).toInstant();

    private static final Instant STANDS_FROM =
            DemoScript.LAST_DAY.atTime(8, 0).atZone(DemoScript.ZONE).toInstant();
    private static final Instant STANDS_UNTIL = DemoScript.LAST_DAY
            .atTime(LocalTime.of(23, 59, 59))
            .atZone(DemoScript.ZONE)
            .toInstant();

    private final Path file;
    private final ZoneId zone;
    private Instant moved;
    private long movedAtNanos;

    private DemoClock(Path file, Instant moved) {
        this.file = file;
        this.zone = DemoScript.ZONE;
        this.moved = moved;
        this.movedAtNanos = System.nanoTime();
    }

    /** The clock that is kept in {@code file}, or a fresh one. */
    public static DemoClock keptIn(Path file) {
        try {
            return new DemoClock(
                    file,
                    Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : START);
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's clock cannot be read from " + file, e);
        }
    }

    /** Moves on to {@code instant}; stays where it is if that lies behind. */
    synchronized void advanceTo(Instant instant) {
        if (instant.isAfter(instant())) {
            moved = instant;
            movedAtNanos = System.nanoTime();
            keep();
        }
    }

    /** Moves on to the last day, where it stays. */
    void stand() {
        advanceTo(STANDS_FROM);
    }

    @Override
    public synchronized Instant instant() {
        if (moved.isBefore(STANDS_FROM)) {
            return moved;
        }
        Instant running = moved.plus(Duration.ofNanos(System.nanoTime() - movedAtNanos));
        return running.isBefore(STANDS_UNTIL) ? running : STANDS_UNTIL;
    }

    /** Keeps the time of day when the process ends, so that the next one goes on from there. */
    public synchronized void keepNow() {
        moved = instant();
        movedAtNanos = System.nanoTime();
        keep();
    }

    private void keep() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(fresh, moved.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's clock cannot be kept in " + file, e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        DemoClock self = this;
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return self.withZone(another);
            }

            @Override
            public Instant instant() {
                return self.instant();
            }
        };
    }
}
