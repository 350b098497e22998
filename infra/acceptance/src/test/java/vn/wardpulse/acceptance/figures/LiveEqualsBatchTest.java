package vn.wardpulse.acceptance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.wardpulse.acceptance.running.DemoExtension;
import vn.wardpulse.acceptance.running.RunningDemo;
import vn.wardpulse.oracle.OracleViews;

/** The first law: live = batch recomputation from the log, on a year that went by undisturbed. */
@Order(1)
@ExtendWith(DemoExtension.class)
class LiveEqualsBatchTest {

    @Test
    void everyFigureOfTheYearIsWhatTheLogSays(RunningDemo demo) throws Exception {
        OracleViews served = LiveMinusBatch.isNothing(demo);

        assertThat(served.unitPeriods()).containsKeys("00139/2023-09", "004/2023-Q3", "01/2023");
        assertThat(served.standings()).containsKeys("00139/LB2023-M/2023-10", "00154/LB2023-Q/2023-Q3");
    }
}
