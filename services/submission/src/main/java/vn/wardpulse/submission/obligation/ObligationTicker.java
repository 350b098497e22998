package vn.wardpulse.submission.obligation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the clock a few times a second, and at once when it is woken. */
final class ObligationTicker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ObligationTicker.class);

    private final ObligationKeeper keeper;
    private final Duration pace;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    ObligationTicker(ObligationKeeper keeper, Duration pace) {
        this.keeper = keeper;
        this.pace = pace;
    }

    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("obligations").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        woken.release();
        Thread ticking = thread;
        if (ticking != null) {
            try {
                ticking.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                if (woken.tryAcquire(pace.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
                if (running) {
                    keeper.tick();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            } catch (RuntimeException e) {
                LOG.warn("obligations could not be brought up to the clock, next try follows", e);
            }
        }
    }
}
