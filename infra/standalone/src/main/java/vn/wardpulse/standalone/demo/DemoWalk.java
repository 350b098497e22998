package vn.wardpulse.standalone.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.walk.Walk;

/**
 * Where the demonstration's clock stands and where it is wanted: visitors wish on many threads, one thread walks. The telling
 * of the first days is a walk like any other.
 */
public final class DemoWalk implements Walk {

    private final DemoClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private LocalDate last = DemoScript.END;
    private @Nullable LocalDate towards;

    public DemoWalk(DemoClock clock) {
        this.clock = clock;
        this.towards = clock.day();
    }

    @Override
    public State state() {
        lock.lock();
        try {
            return new State(today(), towards, last);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean goOnTo(LocalDate day) {
        lock.lock();
        try {
            if (towards != null || !day.isAfter(today()) || day.isAfter(last)) {
                return false;
            }
            towards = day;
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void await(Duration patience) {
        lock.lock();
        try {
            long left = patience.toNanos();
            while (towards != null && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** The day to which somebody wants to go on; waits until somebody does. */
    LocalDate wanted() throws InterruptedException {
        lock.lock();
        try {
            while (towards == null) {
                changed.await();
            }
            return towards;
        } finally {
            lock.unlock();
        }
    }

    /** The clock stands on the day to which it was to go. */
    void arrived() {
        lock.lock();
        try {
            towards = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Something failed: it goes no further until the demonstration is started again. */
    public void stop() {
        lock.lock();
        try {
            towards = null;
            last = today();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DemoScript.ZONE);
    }
}
