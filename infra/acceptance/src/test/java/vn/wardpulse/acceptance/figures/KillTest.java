package vn.wardpulse.acceptance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.wardpulse.acceptance.running.DemoExtension;
import vn.wardpulse.acceptance.running.RunningDemo;
import vn.wardpulse.oracle.Differences;
import vn.wardpulse.oracle.OracleViews;

/** Killed in the middle of the year and started again: nothing is lost, nothing counts twice. */
@Order(2)
@ExtendWith(DemoExtension.class)
class KillTest {

    private static final Instant MIDDLE = Instant.parse("2023-05-01T00:00:00Z");

    @Test
    void everyFigureIsRightAfterAKill(RunningDemo undisturbed) throws Exception {
        OracleViews expected = LiveMinusBatch.isNothing(undisturbed);
        try (RunningDemo demo = RunningDemo.start(30)) {
            demo.awaitUp().awaitClock(MIDDLE);

            demo.kill();
            demo.startAgain();
            demo.awaitTold();

            OracleViews served = LiveMinusBatch.isNothing(demo);
            assertThat(Differences.ofUnitPeriods(expected.unitPeriods(), served.unitPeriods()))
                    .describedAs("the same year, with and without the kill")
                    .isEmpty();
        }
    }
}
