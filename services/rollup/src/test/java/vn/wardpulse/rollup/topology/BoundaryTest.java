package vn.wardpulse.rollup.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.trial.Trial;

/** What a generation takes of definitions that come after its boundary. */
class BoundaryTest {

    /** The position of the first definition of an indicator below. */
    private static final long BOUNDARY = 5;

    private final Told told =
            new Told().unit("C", (String) null).unit("D", "C").unit("A", "D").unit("B", "D");
    private Trial trial;

    @BeforeEach
    void start(@TempDir Path directory) {
        trial = new Trial(
                directory,
                (settings, stores) -> RollupTopology.of(settings, Pace.USUAL, stores, Terms.of(1, BOUNDARY, () -> 0)));
        flow("FLO", UnitRule.SUM);
        told.form("M", Frequency.MONTH, "FLO", "NEW");
        for (String unit : new String[] {"A", "B"}) {
            told.opened(unit, "M", "2023-01").submitted(unit, "M", "2023-01", 1, "FLO=3", "NEW=4");
        }
    }

    @AfterEach
    void stop() {
        trial.close();
    }

    private void flow(String code, UnitRule units) {
        told.indicator(code, "T", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, units);
    }

    private Shown shown() {
        told.to(trial);
        trial.settle();
        return new Shown(trial);
    }

    @Test
    void aRedefinitionIsLeftToALaterGenerationAlsoAcrossARestart() {
        assertThat(shown().own("D", "2023-01", "FLO")).startsWith("6 ");
        flow("FLO", UnitRule.MAX);
        assertThat(shown().own("D", "2023-01", "FLO")).startsWith("6 ");
        trial.restart();
        told.againTo(trial);
        assertThat(shown().own("D", "2023-01", "FLO")).startsWith("6 ");
    }

    @Test
    void whatNobodyKnewYetIsTakenAsItIsFirstDefined() {
        assertThat(shown().has("D", "2023-01", "NEW")).isFalse();
        flow("NEW", UnitRule.SUM);
        assertThat(shown().own("D", "2023-01", "NEW")).startsWith("8 ");
        flow("NEW", UnitRule.MAX);
        assertThat(shown().own("D", "2023-01", "NEW")).startsWith("8 ");
    }

    @Test
    void unitsAndFormsMoveWhatIsShownAtOnce() {
        shown();
        told.form("M", Frequency.MONTH, "NEW");
        flow("NEW", UnitRule.SUM);
        assertThat(shown().has("D", "2023-01", "FLO")).isFalse();
        told.unit("B", (String) null);
        assertThat(shown().own("D", "2023-01", "NEW")).startsWith("4 ");
    }
}
