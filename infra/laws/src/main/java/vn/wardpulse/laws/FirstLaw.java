package vn.wardpulse.laws;

import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import vn.wardpulse.oracle.Difference;
import vn.wardpulse.oracle.Differences;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.OracleViews;
import vn.wardpulse.oracle.history.Delivered;
import vn.wardpulse.oracle.history.RandomHistory;
import vn.wardpulse.rollup.topology.Pace;
import vn.wardpulse.rollup.topology.RollupTopology;
import vn.wardpulse.trial.Trial;

/** Whatever the order, repetitions and restarts, live is what a batch over the log says, cell for cell. */
final class FirstLaw {

    /** Takes little for load, so that every history goes through quiet times and through load. */
    private static final Pace PACE = new Pace(
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            10,
            10,
            Duration.ofSeconds(1),
            8,
            500,
            Duration.ofMillis(100),
            Duration.ofMillis(400));

    /** The product's own topology. */
    static final Trial.Topologies ROLLUP = (settings, stores) -> RollupTopology.of(settings, PACE, stores);

    private static final int RESTARTS = 2;
    private static final OracleViews NOTHING = new OracleViews(new TreeMap<>(), new TreeMap<>());

    private final Trial.Topologies topologies;
    private final Path directory;

    /** @param directory for what a topology keeps on disk while it runs */
    FirstLaw(Trial.Topologies topologies, Path directory) {
        this.topologies = topologies;
        this.directory = directory;
    }

    Finding of(RandomHistory history, Order order) {
        List<Delivered> delivered = order.of(history);
        Random random = new Random(history.seed() * 31 + order.ordinal());
        BitSet restarts = restarts(delivered.size(), random);
        try {
            OracleViews found = live(delivered, restarts, random);
            OracleViews expected = Oracle.compute(history.catalogue(), history.reports());
            return new Finding(
                    order,
                    delivered.size(),
                    restarts.cardinality(),
                    found,
                    lines(Differences.between(expected, found)));
        } catch (RuntimeException e) {
            // Whatever stops a topology is a finding like any other: its seed is told, and the next history tried.
            return new Finding(order, delivered.size(), 0, NOTHING, List.of("broke off: " + rootOf(e)));
        }
    }

    private static List<String> lines(List<Difference> differences) {
        return differences.stream().map(Difference::toString).toList();
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : rootOf(cause);
    }

    private static BitSet restarts(int events, Random random) {
        BitSet restarts = new BitSet(events);
        for (int n = 0; n < RESTARTS; n++) {
            restarts.set(random.nextInt(events));
        }
        return restarts;
    }

    /** Now and then a moment passes, so that some of what came has settled and some has not. */
    private OracleViews live(List<Delivered> delivered, BitSet restarts, Random random) {
        try (Trial trial = new Trial(directory, topologies)) {
            for (int i = 0; i < delivered.size(); i++) {
                trial.tell(delivered.get(i));
                int chance = random.nextInt(100);
                if (chance < 5) {
                    trial.tick();
                } else if (chance == 5) {
                    trial.settle();
                }
                if (restarts.get(i)) {
                    trial.restart();
                }
            }
            trial.settle();
            return trial.found();
        }
    }
}
