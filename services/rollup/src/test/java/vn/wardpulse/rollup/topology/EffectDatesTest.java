package vn.wardpulse.rollup.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.rollup.topology.InWords.atLeast;
import static vn.wardpulse.rollup.topology.InWords.from;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;

/** Rules and targets that change within a year: each period goes by what is in force on the last day of its window. */
class EffectDatesTest extends TwoWards {

    private void level() {
        told.indicator("LEV", "WORK", MeasureKind.LEVEL, Frequency.MONTH, TimeRule.LAST, UnitRule.SUM);
    }

    private void reports() {
        told.form("M", Frequency.MONTH, "LEV")
                .opened("A", "M", "2023-01")
                .submitted("A", "M", "2023-01", 1, "LEV=4")
                .opened("A", "M", "2023-03")
                .submitted("A", "M", "2023-03", 1, "LEV=8")
                .opened("A", "M", "2023-04")
                .submitted("A", "M", "2023-04", 1, "LEV=9")
                .opened("B", "M", "2023-01")
                .submitted("B", "M", "2023-01", 1, "LEV=1")
                .opened("B", "M", "2023-04")
                .submitted("B", "M", "2023-04", 1, "LEV=3");
    }

    @Test
    void rulesAndThemeChangeFromADay() {
        level();
        told.amended("2023-04-01", "CARE", TimeRule.AVERAGE, UnitRule.MAX);
        reports();

        Shown shown = shown();

        assertThat(shown.own("D", "2023-Q1", "LEV")).as("last, added up").startsWith("9 u2");
        assertThat(shown.own("D", "2023-Q2", "LEV")).as("average, the highest").startsWith("9 u2");
        // A (4 + 8 + 9) / 3 = 7, B (1 + 3) / 2 = 2
        assertThat(shown.own("D", "2023-H1", "LEV")).startsWith("7 u2");
        assertThat(shown.toDate("D", "2023-03", "LEV")).startsWith("9 u2");
        assertThat(shown.toDate("D", "2023-04", "LEV")).startsWith("7 u2");
        assertThat(shown.theme("D", "2023-Q1", "WORK")).contains("0/1");
        assertThat(shown.theme("D", "2023-Q2", "CARE")).contains("0/1");
    }

    /** 14 March is the last day of March's window, and 15 March the first of April's. */
    @Test
    void whatIsCorrectedForThePastMovesThePast() {
        level();
        reports();
        assertThat(shown().own("D", "2023-03", "LEV")).startsWith("8 u1");

        level();
        told.amended("2023-03-15", "WORK", TimeRule.MIN, UnitRule.SUM);
        assertThat(shown().toDate("D", "2023-03", "LEV")).startsWith("9 u2");
        assertThat(shown().toDate("D", "2023-04", "LEV")).startsWith("5 u2");

        level();
        told.amended("2023-03-14", "WORK", TimeRule.MIN, UnitRule.SUM);
        assertThat(shown().toDate("D", "2023-03", "LEV")).startsWith("5 u2");

        level();
        assertThat(shown().toDate("D", "2023-04", "LEV")).startsWith("12 u2");
    }

    @Test
    void targetsChangeWithinTheYear() {
        told.indicator("FLO", "WORK", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM)
                .form("M", Frequency.MONTH, "FLO")
                .targets(
                        "A",
                        2023,
                        Map.of("FLO", atLeast("120")),
                        from("2023-04-01", "FLO", atLeast("60")),
                        from("2023-07-15", "FLO", null))
                .targets("B", 2023, Map.of("FLO", atLeast("12")));
        for (String unit : new String[] {"A", "B"}) {
            told.opened(unit, "M", "2023-03")
                    .duePassed(unit, "M", "2023-03")
                    .submitted(unit, "M", "2023-03", 1, "FLO=3");
        }

        Shown shown = shown();

        assertThat(shown.held("A", "2023-03", "FLO")).startsWith("AT_LEAST 120.. pace 1/12 0.3");
        assertThat(shown.held("D", "2023-03", "FLO"))
                .startsWith("AT_LEAST 132.. ")
                .endsWith("derived");
        assertThat(shown.held("D", "2023-Q1", "FLO")).startsWith("AT_LEAST 132.. ");
        assertThat(shown.held("A", "2023-04", "FLO")).startsWith("AT_LEAST 60.. pace 1/12 0.6");
        assertThat(shown.held("D", "2023-07", "FLO"))
                .startsWith("AT_LEAST 72.. ")
                .endsWith("derived");
        assertThat(shown.held("A", "2023-08", "FLO")).startsWith("none");
        assertThat(shown.held("D", "2023", "FLO")).startsWith("AT_LEAST 12.. ").endsWith("derived, 1 lacking");
    }
}
