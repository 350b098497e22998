package vn.wardpulse.standalone.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what one room said to be known in another. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST_TRIES = 600;

    private Patience() {}

    /**
     * @param what is waited for, for whoever reads that it never came
     * @throws IllegalStateException if it does not come, or if the thread is interrupted
     */
    static void until(BooleanSupplier there, String what) {
        for (int tried = 0; !there.getAsBoolean(); tried++) {
            if (tried == MOST_TRIES || Thread.interrupted()) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
