package vn.wardpulse.rollup.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.oracle.Differences;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.OracleViews;
import vn.wardpulse.oracle.history.Delivered;
import vn.wardpulse.oracle.history.RandomHistory;
import vn.wardpulse.oracle.history.RandomHistory.Size;

/**
 * The first law: whatever the order, repetitions and restarts, live is what a batch over the log says, cell for cell.
 * More seeds by {@code -Dwardpulse.seeds=500}, one again by {@code -Dwardpulse.seed=123}.
 */
class RandomHistoriesTest {

    enum Order {
        AS_IT_HAPPENED,
        INTERLEAVED,
        SHUFFLED
    }

    static Stream<Arguments> histories() {
        Long one = Long.getLong("wardpulse.seed");
        long[] seeds = one != null
                ? new long[] {one}
                : LongStream.rangeClosed(1, Long.getLong("wardpulse.seeds", 12)).toArray();
        return LongStream.of(seeds)
                .boxed()
                .flatMap(seed -> Stream.of(Order.values()).map(order -> Arguments.of(seed, order)));
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("histories")
    void liveIsBatch(long seed, Order order, @TempDir Path directory) throws Exception {
        RandomHistory history = RandomHistory.of(seed, Size.SMALL);
        List<Delivered> delivered = switch (order) {
            case AS_IT_HAPPENED -> history.happened();
            case INTERLEAVED -> history.interleaved(seed + 1);
            case SHUFFLED -> history.shuffled(seed + 2);
        };
        Random random = new Random(seed * 31 + order.ordinal());
        List<Integer> restarts = IntStream.range(0, 2)
                .mapToObj(i -> random.nextInt(delivered.size()))
                .toList();

        OracleViews found;
        try (Trial trial = new Trial(Files.createDirectories(directory.resolve("state")))) {
            for (int i = 0; i < delivered.size(); i++) {
                switch (delivered.get(i)) {
                    case Delivered.OfCatalogue it -> trial.tell(it.event());
                    case Delivered.OfReports it -> trial.tell(it.event());
                }
                int chance = random.nextInt(100);
                if (chance < 5) {
                    trial.tick();
                } else if (chance == 5) {
                    trial.settle();
                }
                if (restarts.contains(i)) {
                    trial.restart();
                }
            }
            trial.settle();
            found = trial.found();
        }

        assertThat(Differences.between(Oracle.compute(history.catalogue(), history.reports()), found))
                .as("seed %d, %s", seed, order)
                .isEmpty();
        assertThat(new TreeMap<>(found.unitPeriods())).isNotEmpty();
    }
}
