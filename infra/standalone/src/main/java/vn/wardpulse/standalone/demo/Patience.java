package vn.wardpulse.standalone.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until what one room has said has come to another: the demonstration's days pass faster than the log. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST_TRIES = 3_000;

    private Patience() {}

    /** @param what is waited for, as it is called where it never comes */
    static void until(BooleanSupplier there, String what) {
        for (int tried = 0; !there.getAsBoolean(); tried++) {
            if (tried == MOST_TRIES || Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
