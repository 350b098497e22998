package vn.wardpulse.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.oracle.history.RandomHistory;
import vn.wardpulse.oracle.history.RandomHistory.Size;

/**
 * The first law on the first seeds. Many more by {@code ./wardpulse oracle}; one of these again by
 * {@code -Dwardpulse.seed=123}.
 */
class RandomHistoriesTest {

    static Stream<Arguments> histories() {
        Long one = Long.getLong("wardpulse.seed");
        LongStream seeds = one != null ? LongStream.of(one) : LongStream.rangeClosed(1, 12);
        return seeds.boxed().flatMap(seed -> Stream.of(Order.values()).map(order -> Arguments.of(seed, order)));
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("histories")
    void liveIsBatch(long seed, Order order, @TempDir Path directory) {
        Finding finding = new FirstLaw(FirstLaw.ROLLUP, directory).of(RandomHistory.of(seed, Size.SMALL), order);
        assertThat(finding.differences()).as("seed %d, %s", seed, order).isEmpty();
        assertThat(finding.cells()).isPositive();
    }
}
