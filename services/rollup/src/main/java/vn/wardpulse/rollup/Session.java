package vn.wardpulse.rollup;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.view.Generation;

/**
 * A process among those that roll up, from its joining on: it follows what is said of generations and has them run. A
 * generation that is being built is run by the leader alone, so that one process can tell when it is complete.
 */
final class Session implements AutoCloseable {

    private static final Duration FOLLOW = Duration.ofMillis(200);
    /** Rounds without news after which an import is taken to have arrived whole. */
    private static final int QUIET = 3;

    private final RollupSettings settings;
    private final String bootstrap;
    private final Runs runs;
    private final Clock wallClock;
    private final ControlLog log;
    private final Traces traces;
    private final Leadership leadership;
    private @Nullable Leader leader;
    private int quiet;

    Session(RollupSettings settings, String bootstrap, Runs runs, Clock wallClock) {
        this.settings = settings;
        this.bootstrap = bootstrap;
        this.runs = runs;
        this.wallClock = wallClock;
        this.log = new ControlLog(bootstrap);
        this.traces = new Traces(bootstrap, settings);
        this.leadership = new Leadership(bootstrap, settings.applicationId() + "-leader");
    }

    /** Takes up what runs by now. */
    void join() throws ExecutionException, InterruptedException {
        log.catchUp();
        run();
    }

    void round() throws Exception {
        quiet = log.follow(FOLLOW) ? quiet + 1 : 0;
        Leader leading = leading();
        if (leading != null) {
            leading.lead(quiet >= QUIET);
        }
        run();
        Optional<Generation> complete = log.complete();
        if (complete.isPresent()) {
            forgetBefore(complete.get());
        }
    }

    private @Nullable Leader leading() {
        boolean held = leadership.held();
        Leader present = leader;
        if (held && present == null) {
            present = new Leader(settings, bootstrap, log, runs, traces, wallClock);
            leader = present;
            present.takeOver();
        } else if (!held && present != null) {
            present.close();
            present = null;
        }
        leader = present;
        return present;
    }

    private void run() throws ExecutionException, InterruptedException {
        List<Generation> wanted = new ArrayList<>();
        log.complete().ifPresent(wanted::add);
        if (leader != null) {
            log.building().ifPresent(wanted::add);
        }
        runs.become(wanted, traces);
    }

    private void forgetBefore(Generation complete) throws IOException {
        for (Generation older : log.generations()) {
            if (older.number() < complete.number()) {
                runs.forget(older);
            }
        }
    }

    boolean leads() {
        return leader != null;
    }

    /** How much of a generation that is being built is done, from 0 to 1; 1 while none is. */
    double progress() {
        return log.building()
                .map(building -> building.records() == 0 ? 0 : (double) building.taken() / building.records())
                .orElse(1.0);
    }

    @Override
    public void close() {
        if (leader != null) {
            leader.close();
        }
        leadership.close();
        traces.close();
        log.close();
    }
}
