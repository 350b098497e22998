package vn.wardpulse.rollup.topology;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.wardpulse.trial.Trial;

/** Two wards A and B of district D in city C: what is told of them, and what the topology then shows. */
abstract class TwoWards {

    final Told told = new Told()
            .unit("C", (String) null)
            .unit("D", "C")
            .unit("A", "D")
            .unit("B", "D")
            .theme("PLAN", null, 1)
            .theme("WORK", "PLAN", 3)
            .theme("CARE", "PLAN", 1)
            .calendar(2023);

    Trial trial;

    @BeforeEach
    void start(@TempDir Path directory) {
        trial = new Trial(directory, (settings, stores) -> RollupTopology.of(settings, Pace.USUAL, stores));
    }

    @AfterEach
    void stop() {
        trial.close();
    }

    Shown shown() {
        told.to(trial);
        trial.settle();
        return new Shown(trial);
    }
}
