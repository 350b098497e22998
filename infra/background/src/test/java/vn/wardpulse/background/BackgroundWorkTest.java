package vn.wardpulse.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.support.GenericApplicationContext;

@Timeout(60)
class BackgroundWorkTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final BlockingQueue<Thread> rounds = new LinkedBlockingQueue<>();
    private final List<Work> all = new ArrayList<>();

    private interface Round {
        void run(Work work) throws Exception;
    }

    private final class Work extends BackgroundWork {

        private final Round round;
        private final AtomicInteger failures = new AtomicInteger();

        Work(Duration patience, Round round) {
            super("test-work", Duration.ofMillis(1), patience);
            this.round = round;
            all.add(this);
        }

        @Override
        protected void round() throws Exception {
            rounds.add(Thread.currentThread());
            round.run(this);
        }

        @Override
        protected void failed() {
            failures.incrementAndGet();
        }
    }

    @AfterEach
    void stopAll() {
        all.forEach(BackgroundWork::stop);
    }

    private Work work(Round round) {
        return new Work(Duration.ofSeconds(30), round);
    }

    private Thread nextRound() throws InterruptedException {
        Thread thread = rounds.poll(30, TimeUnit.SECONDS);
        assertThat(thread).as("a round").isNotNull();
        return thread;
    }

    @Test
    void startsAgainAfterAStop() throws Exception {
        Work work = work(one -> one.pause(LONG));

        work.start();
        assertThat(work.isRunning()).isTrue();
        Thread first = nextRound();
        assertThat(first.getName()).isEqualTo("test-work");
        work.stop();
        assertThat(work.isRunning()).isFalse();
        assertThat(first.isAlive()).isFalse();

        work.start();
        assertThat(nextRound()).isNotSameAs(first);
    }

    @Test
    void aSecondStartAndASecondStopChangeNothing() throws Exception {
        Work work = work(one -> one.pause(LONG));
        work.stop();
        work.start();
        Thread thread = nextRound();
        work.start();
        work.wake();

        assertThat(nextRound()).isSameAs(thread);
        work.stop();
        work.stop();
        assertThat(thread.isAlive()).isFalse();
    }

    /** The thread may get to run before, while or after it is stopped: it never stays, and never keeps the next away. */
    @RepeatedTest(200)
    void aStopDuringTheStartEndsIt() throws Exception {
        Work work = work(one -> one.pause(LONG));
        Thread starting = Thread.ofPlatform().start(work::start);
        work.stop();
        starting.join();
        work.stop();
        rounds.forEach(thread -> assertThat(thread.isAlive()).isFalse());
        rounds.clear();

        work.start();
        nextRound();
    }

    @Test
    void aFailedRoundIsFollowedByAnother() throws Exception {
        AtomicInteger count = new AtomicInteger();
        Work work = work(one -> {
            switch (count.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("on purpose");
                case 2 -> throw new java.io.IOException("on purpose");
                case 3 -> throw new NoClassDefFoundError("on purpose");
                case 4 -> Thread.currentThread().interrupt();
                default -> one.pause(LONG);
            }
        });
        work.start();

        Thread thread = nextRound();
        for (int n = 2; n <= 6; n++) {
            assertThat(nextRound()).isSameAs(thread);
        }
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(rounds).as("an interrupt wakes once").isEmpty();
        assertThat(work.failures).hasValue(3);
        assertThat(work.isRunning()).isTrue();
    }

    @Test
    void aWakeBeforeThePauseIsNotLost() throws Exception {
        CountDownLatch inTheRound = new CountDownLatch(1);
        Work work = work(one -> {
            inTheRound.await();
            one.pause(LONG);
        });
        work.start();
        nextRound();
        work.wake();
        inTheRound.countDown();

        nextRound();
    }

    @Test
    void aSessionEndsWhenItIsNoLongerWanted() throws Exception {
        Work work = work(one -> {
            while (one.wanted()) {
                Thread.onSpinWait();
            }
        });
        work.start();
        Thread thread = nextRound();
        work.stop();

        assertThat(thread.isAlive()).isFalse();
        assertThat(work.failures).hasValue(0);
    }

    @Test
    void whatDoesNotListenIsInterruptedAndNotTriedAgain() throws Exception {
        Work work = new Work(Duration.ofMillis(1), one -> new CountDownLatch(1).await());
        work.start();
        Thread thread = nextRound();
        work.stop();
        thread.join();

        assertThat(work.failures).as("its end was wanted").hasValue(0);
        assertThat(rounds).isEmpty();
    }

    @Test
    void anOldThreadThatOutlivesItsStopDoesNotComeBack() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        Work work = new Work(Duration.ofMillis(1), one -> {
            boolean released = false;
            while (!released) {
                try {
                    release.await();
                    released = true;
                } catch (InterruptedException e) {
                    // As deaf as code in a driver can be.
                }
            }
            one.pause(LONG);
        });
        work.start();
        Thread old = nextRound();
        work.stop();
        work.start();
        Thread current = nextRound();
        release.countDown();
        work.wake();
        work.wake();
        old.join();

        assertThat(current).isNotSameAs(old);
        assertThat(current.isAlive()).isTrue();
    }

    @Test
    void followsItsContext() throws Exception {
        Work work = work(one -> one.pause(LONG));
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean("work", Work.class, () -> work);
            context.refresh();
            nextRound();
            context.stop();
            assertThat(work.isRunning()).isFalse();
            context.start();
            nextRound();
            context.restart();
            nextRound();
        }
        assertThat(work.isRunning()).isFalse();
    }
}
