package vn.wardpulse.rollup;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.rollup.topology.RollupTopology;

/**
 * Judges whether a generation that is being built holds all that the log had when judging began. It follows that on its
 * way through the run, step by step: each step looks at where things stand, and is done when all of that has gone on to
 * the next, committed. What comes in meanwhile need not be waited for, so it ends under load too.
 *
 * <p>Judged are the tasks of this process; should one come or go, judging begins anew.
 */
final class Completion {

    /** Begins with a look at where things stand, and gives what tells whether that has gone on. */
    @FunctionalInterface
    private interface Step {

        Callable<Boolean> begin() throws Exception;
    }

    private final Run run;
    private final Offsets offsets;
    private final Generation generation;
    private final List<Step> steps;
    private int at;
    private long changes;
    private Callable<Boolean> done = () -> false;
    private Offsets.Progress progress = new Offsets.Progress(0, 0);

    Completion(Generation generation, Run run, String applicationId, Offsets offsets) {
        this.generation = generation;
        this.run = run;
        this.offsets = offsets;
        List<String> repartitions = RollupTopology.repartitions(applicationId);
        this.steps = List.of(
                this::log,
                () -> taken(List.of(repartitions.getFirst())),
                this::workedOff,
                this::committed,
                () -> taken(List.of(repartitions.getLast())),
                this::workedOff,
                this::committed,
                this::visible);
        this.at = -1;
    }

    /** Whether this is about that run, and not about an earlier one of the same generation. */
    boolean isOf(Run other) {
        return run == other;
    }

    /** Goes as many steps as are done. */
    boolean reached() throws Exception {
        if (at < 0 || run.rest().changes() != changes) {
            changes = run.rest().changes();
            begin(0);
        }
        while (done.call()) {
            if (at + 1 == steps.size()) {
                return run.rest().changes() == changes;
            }
            begin(at + 1);
        }
        return false;
    }

    /** How much of the log is taken in. */
    Offsets.Progress progress() {
        return progress;
    }

    private void begin(int step) throws Exception {
        at = step;
        done = steps.get(step).begin();
    }

    private Callable<Boolean> log() throws Exception {
        Map<TopicPartition, Long> ends = offsets.ends(RollupTopology.sources());
        return () -> {
            progress = offsets.progress(generation, ends);
            return offsets.taken(generation, ends);
        };
    }

    private Callable<Boolean> taken(List<String> topics) throws Exception {
        Map<TopicPartition, Long> ends = offsets.ends(topics);
        return () -> offsets.taken(generation, ends);
    }

    private Callable<Boolean> workedOff() {
        long moment = run.rest().now();
        return () -> run.rest().since(moment);
    }

    private Callable<Boolean> committed() {
        Sends.Mark mark = run.sends().now();
        return () -> run.sends().committed(mark);
    }

    /** A commit reaches its partitions one after the other, some time after its writer has gone on. */
    private Callable<Boolean> visible() throws Exception {
        List<String> views =
                Topics.views(generation.number()).stream().map(Topic::name).toList();
        Map<TopicPartition, Long> ends = offsets.ends(views);
        return () -> {
            Map<TopicPartition, Long> readable = offsets.ends(views, IsolationLevel.READ_COMMITTED);
            return ends.entrySet().stream().allMatch(end -> readable.getOrDefault(end.getKey(), 0L) >= end.getValue());
        };
    }
}
