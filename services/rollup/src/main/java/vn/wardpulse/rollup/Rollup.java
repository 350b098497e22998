package vn.wardpulse.rollup;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.background.BackgroundWork;
import vn.wardpulse.topics.TopicSetup;

/** Rolls up for as long as the application runs. */
final class Rollup extends BackgroundWork {

    private final RollupSettings settings;
    private final String bootstrap;
    private final int replicas;
    private final Clock wallClock;
    private final Runs runs;
    private volatile @Nullable Session session;
    private volatile double progress = 1;
    private volatile boolean leads;

    Rollup(RollupSettings settings, String bootstrap, int replicas, MeterRegistry meters, Clock wallClock) {
        super("generations");
        this.settings = settings;
        this.bootstrap = bootstrap;
        this.replicas = replicas;
        this.wallClock = wallClock;
        LongAdder poison = new LongAdder();
        this.runs = new Runs(settings, bootstrap, replicas, meters, poison);
        FunctionCounter.builder("wardpulse.rollup.dead.letters", poison, LongAdder::sum)
                .description("records that were no events and were put aside")
                .register(meters);
        Gauge.builder("wardpulse.rollup.running", this, rollup -> rollup.working() ? 1 : 0)
                .description("1 while every task is restored and works")
                .register(meters);
        Gauge.builder("wardpulse.rollup.rebuild.progress", this, rollup -> rollup.progress)
                .description("How much of the log a generation that is being built has taken in; 1 while none is")
                .register(meters);
        Gauge.builder("wardpulse.rollup.leads", this, rollup -> rollup.leads ? 1 : 0)
                .description("1 in the process that says which generations there are, and builds them")
                .register(meters);
    }

    @Override
    public void start() {
        TopicSetup.ensure(bootstrap, replicas);
        super.start();
    }

    @Override
    protected void round() throws Exception {
        Session present = session;
        if (present == null) {
            present = new Session(settings, bootstrap, runs, wallClock);
            session = present;
            present.join();
        }
        present.round();
        progress = present.progress();
        leads = present.leads();
    }

    /** What runs goes on; only who leads and what is wanted is asked anew. */
    @Override
    protected void failed() {
        leave();
    }

    @Override
    public void stop() {
        super.stop();
        leave();
        runs.close();
    }

    private void leave() {
        Session ended = session;
        session = null;
        if (ended != null) {
            ended.close();
        }
    }

    /** Whether all tasks are restored and work. */
    boolean working() {
        return runs.first().map(Run::working).orElse(false);
    }

    /** Whether it can still get back to work by itself. */
    boolean alive() {
        return runs.first().map(Run::alive).orElse(true);
    }

    String state() {
        return runs.first().map(Run::state).orElse("WAITING");
    }
}
