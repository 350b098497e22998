package vn.wardpulse.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.wardpulse.chaos.installation.Programs;

/** One short schedule in every build; long ones by {@code ./wardpulse chaos}. */
class ChaosTest {

    /** Kills two brokers and both roll-ups, so that the rest of the seconds is spent on coming back. */
    private static final String SEED = "4";

    @Test
    void nothingIsLostOrWrongAfterAShortSchedule() {
        Programs programs = Programs.in(Path.of("..", ".."));
        assumeTrue(programs.there(), "runs on Linux, from the jars that `mvn verify` makes before this test");
        ByteArrayOutputStream said = new ByteArrayOutputStream();

        int exit = new CommandLine(new Chaos(programs, new PrintStream(said, true, StandardCharsets.UTF_8)))
                .execute("--schedules", "1", "--seed", SEED, "--seconds", "12");

        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("kill rollup", "kill broker", "poison", "repeat")
                .contains("1 of 1 schedules ran", "nothing was lost, counted twice or wrong");
    }
}
