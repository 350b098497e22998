package vn.wardpulse.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.wardpulse.rollup.topology.Pace;
import vn.wardpulse.rollup.topology.RollupTopology;
import vn.wardpulse.trial.Trial;

class LawsTest {

    /** Loses with every restart what it held; no history can hide that. */
    private static final Trial.Topologies FORGETFUL =
            (settings, stores) -> RollupTopology.of(settings, Pace.USUAL, Stores::inMemoryKeyValueStore);

    private static final Trial.Topologies BROKEN = (settings, stores) -> {
        throw new IllegalStateException("no topology today");
    };

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(Trial.Topologies topologies, String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new CommandLine(new Laws(topologies, out)).execute(arguments);
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void goesOnUntilEnoughHasHappenedAndSaysWhatItCompared() {
        assertThat(run(FirstLaw.ROLLUP, "--events", "600", "--seed", "1")).isZero();
        assertThat(printed())
                .contains(
                        "seed 1: ", "seed 2: ", "ReportCorrected ", "UnitDefined again ", "shuffled ", "no difference")
                .doesNotContain("again:");
    }

    @Test
    void aDifferenceIsShownWithTheWayToSeeItAgain() {
        assertThat(run(FORGETFUL, "--events", "1", "--seed", "7")).isOne();
        assertThat(printed())
                .contains("expected ", " DIFFERENCES")
                .endsWith("again: ./wardpulse oracle --seed 7 --events 1\n");
    }

    @Test
    void whatBreaksOffIsADifference() {
        assertThat(run(BROKEN, "--events", "1", "--seed", "7")).isOne();
        assertThat(printed()).contains("shuffled: broke off: ", "no topology today", "again: ");
    }
}
