package vn.wardpulse.reporting.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.view.Generation;
import vn.wardpulse.model.view.Generation.State;
import vn.wardpulse.reporting.generations.RollupGenerations;
import vn.wardpulse.topics.TopicSetup;

/**
 * Which generations' views are read here: the newest that is complete, one that is being built, and the one that readers
 * see until they see the newest.
 */
@Component
class ViewReadings {

    /** Where the roll-up has not said anything yet, its first generation takes whatever comes. */
    private static final long UNBOUNDED = Long.MAX_VALUE;

    private final ProjectionContainers containers;
    private final Generations generations;
    private final RollupGenerations rollup;
    private final Map<Integer, Read> read = new ConcurrentHashMap<>();
    private final Map<Integer, Long> boundaries = new TreeMap<>();

    ViewReadings(ProjectionContainers containers, Generations generations, RollupGenerations rollup) {
        this.containers = containers;
        this.generations = generations;
        this.rollup = rollup;
    }

    /** Reads what is to be read by now, and no longer what is not. */
    synchronized void look() throws InterruptedException, ExecutionException {
        Optional<List<Generation>> known = rollup.known();
        if (known.isEmpty()) {
            return;
        }
        Map<Integer, Long> wanted = wanted(known.get());
        for (Map.Entry<Integer, Long> one : wanted.entrySet()) {
            begin(one.getKey(), one.getValue());
        }
        Set<Integer> needed = new TreeSet<>(wanted.keySet());
        generations.shown().ifPresent(needed::add);
        for (Integer number : Set.copyOf(read.keySet())) {
            if (!needed.contains(number)) {
                end(number);
            }
        }
    }

    /** With their boundaries. */
    private Map<Integer, Long> wanted(List<Generation> known) {
        Map<Integer, Long> wanted = new TreeMap<>();
        for (Generation generation : known) {
            if (generation.state() == State.COMPLETE) {
                wanted.clear();
            }
            if (generation.state() != State.RETIRED) {
                wanted.put(generation.number(), generation.boundary());
            }
        }
        if (known.isEmpty()) {
            if (!read.containsKey(1)) {
                TopicSetup.ensureViews(containers.bootstrap(), containers.replicas(), 1);
            }
            wanted.put(1, UNBOUNDED);
        }
        return wanted;
    }

    private void begin(int number, long boundary) throws InterruptedException, ExecutionException {
        Long begunWith = boundaries.get(number);
        if (begunWith != null && begunWith == boundary) {
            return;
        }
        Optional<Map<String, String>> ids = TopicIds.of(containers.bootstrap(), Generations.topics(number));
        if (ids.isEmpty()) {
            return;
        }
        Reading reading = generations.begin(number, boundary, ids.get());
        boundaries.put(number, boundary);
        if (!read.containsKey(number)) {
            Read begun = containers.make(reading, () -> isComplete(number));
            read.put(number, begun);
            begun.container().start();
        }
    }

    private boolean isComplete(int number) {
        List<Generation> known = rollup.known().orElse(List.of());
        return known.isEmpty()
                || known.stream()
                        .anyMatch(generation -> generation.number() == number && generation.state() != State.BUILDING);
    }

    private void end(Integer number) {
        Read ended = read.remove(number);
        boundaries.remove(number);
        if (ended != null) {
            ended.container().stop();
        }
    }

    synchronized void endAll() {
        Set.copyOf(read.keySet()).forEach(this::end);
    }

    /** Whether readers are shown something that follows the log. */
    boolean ready() {
        return generations
                .shown()
                .map(read::get)
                .filter(Read::isRunning)
                .map(shown -> shown.catchingUp().done())
                .orElse(false);
    }
}
