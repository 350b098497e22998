package vn.wardpulse.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that goes its rounds from start to stop, and again from the next start.
 *
 * <p>A round is short and waits by {@link #pause} before the next, or it is a session that goes on while it is
 * {@link #wanted}. Either way one that fails is told and, a little later, followed by another: nothing but a stop ends
 * the work.
 */
public abstract class BackgroundWork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    /** So long a round may take to end by itself; then it is interrupted, and left alone after as long again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final Duration retry;
    private final Duration patience;
    private final Semaphore woken = new Semaphore(0);
    /** The one that is wanted: an older one that outlived its stop sees another here, or none. */
    private volatile @Nullable Thread thread;

    /** @param name of the thread, and of the work where it is told that it failed */
    protected BackgroundWork(String name) {
        this(name, RETRY, PATIENCE);
    }

    BackgroundWork(String name, Duration retry, Duration patience) {
        this.name = name;
        this.retry = retry;
        this.patience = patience;
    }

    /** Is called again and again on the thread of this work. */
    protected abstract void round() throws Exception;

    /** A round has failed and will be followed by another. */
    protected void failed() {}

    /** Whether the calling round is to go on. */
    protected final boolean wanted() {
        return Thread.currentThread().equals(thread);
    }

    /** Ends a pause, the present one or the next. */
    public final void wake() {
        woken.release();
    }

    /** Waits until it is woken or stopped, at most for {@code limit}. */
    protected final void pause(Duration limit) {
        try {
            if (wanted() && woken.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException e) {
            // An interrupt wakes; only when the work is to end must what comes after hear of it too.
            if (!wanted()) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            // Known before it runs: the first thing it does is to look whether it is wanted.
            Thread starting = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
            thread = starting;
            starting.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread ending = thread;
        thread = null;
        if (ending == null || ending.equals(Thread.currentThread())) {
            return;
        }
        wake();
        try {
            if (!ending.join(patience)) {
                LOG.warn("{} does not end by itself, is interrupted", name);
                ending.interrupt();
                ending.join(patience);
            }
        } catch (InterruptedException e) {
            ending.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        String before = "";
        while (wanted()) {
            try {
                round();
                before = "";
            } catch (Throwable e) {
                // Whatever it is: a thread that ended unseen would look like one that works.
                if (wanted()) {
                    before = tell(e, before);
                    rest();
                }
            }
        }
    }

    /** An outage says in full once what it is, and after that only that it lasts. */
    private String tell(Throwable failure, String before) {
        String now = failure.toString();
        if (now.equals(before)) {
            LOG.warn("{} still fails, is tried again: {}", name, now);
        } else {
            LOG.warn("{} failed, is tried again", name, failure);
        }
        try {
            failed();
        } catch (RuntimeException e) {
            LOG.warn("{} could not take note of its failure", name, e);
        }
        return now;
    }

    /** Waits after a failure: news does not cut this short, only a stop does. */
    private void rest() {
        long start = System.nanoTime();
        for (long left = retry.toNanos(); left > 0 && wanted(); left = retry.toNanos() - (System.nanoTime() - start)) {
            pause(Duration.ofNanos(left));
        }
    }
}
