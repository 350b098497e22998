package vn.wardpulse.rollup;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.rollup.topology.PoisonRecords;
import vn.wardpulse.topics.TopicSetup;

/** The generations that this process runs. */
final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final RollupSettings settings;
    private final String bootstrap;
    private final int replicas;
    private final MeterRegistry meters;
    private final LongAdder poison;
    private final Map<Integer, Run> runs = new ConcurrentSkipListMap<>();
    private final Set<Integer> lost = new HashSet<>();

    /** @param poison counts the records that were put aside */
    Runs(RollupSettings settings, String bootstrap, int replicas, MeterRegistry meters, LongAdder poison) {
        this.settings = settings;
        this.bootstrap = bootstrap;
        this.replicas = replicas;
        this.meters = meters;
        this.poison = poison;
    }

    /** Runs these from now on, and none else; one that was lost is left as it is. */
    void become(List<Generation> wanted, Traces traces) throws ExecutionException, InterruptedException {
        Map<Integer, Generation> byNumber = new TreeMap<>();
        wanted.forEach(generation -> byNumber.put(generation.number(), generation));
        for (Integer number : new ArrayList<>(runs.keySet())) {
            if (!byNumber.containsKey(number)) {
                close(number);
            }
        }
        for (Generation generation : byNumber.values()) {
            int number = generation.number();
            if (!runs.containsKey(number) && !lost.contains(number)) {
                if (traces.lost(generation)) {
                    LOG.warn("what generation {} has kept is gone; it runs no more", number);
                    lost.add(number);
                } else {
                    runs.put(number, start(generation));
                }
            }
        }
    }

    /** Whether a generation can run no more because what it has kept is gone. */
    boolean lost(Generation generation) {
        return lost.contains(generation.number());
    }

    private Run start(Generation generation) {
        TopicSetup.ensureViews(bootstrap, replicas, generation.number());
        Properties streams = StreamsSettings.of(settings, generation.number(), bootstrap, replicas);
        streams.put(PoisonRecords.COUNTER, poison);
        return new Run(generation, streams, meters);
    }

    Optional<Run> of(Generation generation) {
        return Optional.ofNullable(runs.get(generation.number()));
    }

    /** The one whose views readers see, as far as this process knows: the oldest. */
    Optional<Run> first() {
        return runs.values().stream().findFirst();
    }

    /** Deletes what a generation has left on this machine. */
    void forget(Generation generation) throws IOException {
        if (!runs.containsKey(generation.number())) {
            FileSystemUtils.deleteRecursively(settings.stateDir(generation.number()));
        }
    }

    void close() {
        new ArrayList<>(runs.keySet()).forEach(this::close);
    }

    private void close(Integer number) {
        Run run = runs.remove(number);
        if (run != null) {
            run.close();
        }
    }
}
