package vn.wardpulse.rollup.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.trial.Trial;

/** What a unit's reports send up to the two units above it, in quiet times and under load. */
class GatheringTest {

    /** Two arrivals between ticks are load already. */
    private static final Pace PACE = new Pace(
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            1,
            1,
            Duration.ofSeconds(1),
            8,
            500,
            Duration.ofMillis(100),
            Duration.ofMillis(400));

    private static final int ABOVE = 2;

    private final Told told = new Told().unit("C", (String) null).unit("D", "C").unit("A", "D");
    private Trial trial;

    @BeforeEach
    void start(@TempDir Path directory) {
        trial = new Trial(directory, (settings, stores) -> RollupTopology.of(settings, PACE, stores));
        told.indicator("FLO", "T", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM)
                .form("M", Frequency.MONTH, "FLO");
        shown();
        handedUp();
    }

    @AfterEach
    void stop() {
        trial.close();
    }

    @Test
    void inQuietTimesEveryEventGoesUpAtOnce() {
        told.opened("A", "M", "2023-01")
                .submitted("A", "M", "2023-01", 1, "FLO=3")
                .to(trial);
        assertThat(handedUp()).isEqualTo(2 * ABOVE);
    }

    @Test
    void underLoadAUnitsEventsGoUpAsOneDifferenceAlsoAcrossARestart() {
        told.opened("A", "M", "2023-01")
                .submitted("A", "M", "2023-01", 1, "FLO=3")
                .to(trial);
        trial.tick();
        handedUp();
        for (int month = 2; month <= 9; month++) {
            String period = "2023-0" + month;
            told.opened("A", "M", period).submitted("A", "M", period, 1, "FLO=3");
        }
        told.submitted("A", "M", "2023-01", 2, "FLO=5").to(trial);
        assertThat(handedUp()).as("while load is taken to go on").isZero();
        trial.restart();
        Shown shown = shown();
        assertThat(handedUp()).as("once for each unit above").isEqualTo(ABOVE);
        assertThat(shown.own("C", "2023-Q1", "FLO")).startsWith("11 ");
        assertThat(shown.own("D", "2023-09", "FLO")).startsWith("3 ");
    }

    private int handedUp() {
        return trial.written(RollupTopology.repartitions("wardpulse-rollup").getLast());
    }

    private Shown shown() {
        told.to(trial);
        trial.settle();
        return new Shown(trial);
    }
}
