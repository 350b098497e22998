package vn.wardpulse.rollup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.view.Generation.Reason;
import vn.wardpulse.model.view.Generation.State;
import vn.wardpulse.model.view.RebuildAsked;

/** Says when a generation begins, when it is complete, and when one is no longer needed. There is one at a time. */
final class Leader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Leader.class);

    private final RollupSettings settings;
    private final ControlLog log;
    private final Runs runs;
    private final Traces traces;
    private final Offsets offsets;
    private final GenerationWriter writer;
    private final Clock wallClock;
    private @Nullable Completion completion;

    Leader(RollupSettings settings, String bootstrap, ControlLog log, Runs runs, Traces traces, Clock wallClock) {
        this.settings = settings;
        this.log = log;
        this.runs = runs;
        this.traces = traces;
        this.wallClock = wallClock;
        this.writer = new GenerationWriter(bootstrap, settings.applicationId() + "-generations");
        this.offsets = new Offsets(bootstrap, traces);
    }

    /** Shuts out an earlier leader, and reads whatever it has said. */
    void takeOver() {
        writer.takeOver();
        log.catchUp();
    }

    /** @param quiet whether nothing has come in for a while, so that an import makes one generation and not many */
    void lead(boolean quiet) throws Exception {
        Optional<Generation> building = log.building();
        if (log.generations().isEmpty()) {
            if (quiet) {
                Generation first = begun(1, Reason.FIRST, null);
                say(first.complete(first.begun()));
            }
        } else if (building.isPresent()) {
            judge(building.get());
        } else if (quiet) {
            reason().ifPresent(reason -> {
                LOG.info("a generation is begun: {}", reason);
                int number = log.generations().getLast().number() + 1;
                say(begun(number, reason, log.unanswered().orElse(null)));
            });
        }
        retire();
    }

    private Optional<Reason> reason() {
        Generation newest = log.generations().getLast();
        if (runs.lost(newest)) {
            return Optional.of(Reason.LOST);
        }
        if (log.redefinedSince(newest)) {
            return Optional.of(Reason.REDEFINED);
        }
        return log.unanswered().map(asked -> Reason.ASKED);
    }

    private Generation begun(int number, Reason reason, @Nullable RebuildAsked asked) {
        return new Generation(number, log.position(), State.BUILDING, reason, asked, wallClock.instant(), null, 0, 0);
    }

    private void judge(Generation building) throws Exception {
        if (runs.lost(building)) {
            say(building.retired());
            return;
        }
        Run run = runs.of(building).orElse(null);
        if (run == null) {
            return;
        }
        Completion judged = completion;
        if (judged == null || !judged.isOf(run)) {
            judged = new Completion(building, run, settings.applicationId(building.number()), offsets);
            completion = judged;
        }
        if (judged.reached()) {
            say(building.at(judged.progress().taken(), judged.progress().records())
                    .complete(wallClock.instant()));
            LOG.info("generation {} is complete", building.number());
            deleteOldViews(building);
        } else if (judged.progress().percent()
                != new Offsets.Progress(building.taken(), building.records()).percent()) {
            say(building.at(judged.progress().taken(), judged.progress().records()));
        }
    }

    private void retire() throws ExecutionException, InterruptedException {
        Optional<Generation> complete = log.complete();
        if (complete.isEmpty()) {
            return;
        }
        for (Generation older : log.generations()) {
            if (older.number() < complete.get().number() && older.state() != State.RETIRED && traces.delete(older)) {
                say(older.retired());
            }
        }
    }

    /** Readers that lag may still be at the views before; those before them nobody reads. */
    private void deleteOldViews(Generation complete) throws ExecutionException, InterruptedException {
        List<Generation> older = log.generations().stream()
                .filter(generation -> generation.number() < complete.number())
                .toList();
        for (Generation one : older.subList(0, Math.max(0, older.size() - 1))) {
            traces.deleteViews(one);
        }
    }

    private void say(Generation generation) {
        writer.write(generation);
        log.take(generation);
    }

    @Override
    public void close() {
        writer.close();
        offsets.close();
    }
}
