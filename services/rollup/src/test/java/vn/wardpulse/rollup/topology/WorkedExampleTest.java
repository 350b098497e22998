package vn.wardpulse.rollup.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.rollup.topology.InWords.atLeast;
import static vn.wardpulse.rollup.topology.InWords.atMost;
import static vn.wardpulse.rollup.topology.InWords.range;
import static vn.wardpulse.rollup.topology.InWords.reduction;
import static vn.wardpulse.rollup.topology.InWords.spell;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Standing.State;

/** Every number here was worked out by hand. */
class WorkedExampleTest extends TwoWards {

    private Told flow() {
        return told.indicator("FLO", "WORK", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM)
                .form("M", Frequency.MONTH, "FLO");
    }

    @Test
    void aFlowAddsUpOverTimeAndUnits() {
        flow().opened("A", "M", "2023-01")
                .opened("B", "M", "2023-01")
                .opened("A", "M", "2023-02")
                .submitted("A", "M", "2023-01", 1, "FLO=10")
                .submitted("A", "M", "2023-02", 1, "FLO=2.5")
                .submitted("B", "M", "2023-01", 1, Timeliness.LATE, "FLO=7")
                .approved("B", "M", "2023-01", 1);

        Shown shown = shown();

        // amount/over units owed reported partial approved late
        assertThat(shown.own("A", "2023-01", "FLO")).isEqualTo("10 u1 o1 r1 p0 a0 l0");
        assertThat(shown.own("A", "2023-Q1", "FLO")).isEqualTo("12.5 u1 o1 r1 p0 a0 l0");
        assertThat(shown.own("D", "2023-01", "FLO")).isEqualTo("17 u2 o2 r2 p0 a1 l1");
        assertThat(shown.own("D", "2023-02", "FLO")).isEqualTo("2.5 u1 o1 r1 p0 a0 l0");
        assertThat(shown.toDate("D", "2023-02", "FLO")).isEqualTo("19.5 u2 o2 r2 p0 a1 l1");
        assertThat(shown.own("C", "2023-Q1", "FLO")).isEqualTo("19.5 u2 o2 r2 p0 a1 l1");
        assertThat(shown.own("C", "2023-Q2", "FLO")).isEqualTo("- u0 o0 r0 p0 a0 l0");
        assertThat(shown.toDate("C", "2023", "FLO")).isEqualTo("19.5 u2 o2 r2 p0 a1 l1");
        assertThat(shown.form("D", "2023-01", "M"))
                .isEqualTo("owed 2 received 2 returned 0 on time 1 late 1 approved 1 overdue 0");
        assertThat(shown.form("D", "2023-02", "M"))
                .isEqualTo("owed 1 received 1 returned 0 on time 1 late 0 approved 0 overdue 0");
        assertThat(shown.forms("D", "2023-Q1")).isEmpty();
    }

    @Test
    void whatIsMissingIsNotZero() {
        flow().opened("A", "M", "2023-01")
                .opened("A", "M", "2023-02")
                .opened("B", "M", "2023-01")
                .submitted("A", "M", "2023-01", 1, "FLO=0")
                .submitted("A", "M", "2023-02", 1, "FLO=")
                .duePassed("B", "M", "2023-01");

        Shown shown = shown();

        assertThat(shown.own("D", "2023-01", "FLO")).isEqualTo("0 u1 o2 r1 p0 a0 l0");
        assertThat(shown.own("A", "2023-02", "FLO")).isEqualTo("- u0 o1 r0 p0 a0 l0");
        assertThat(shown.own("A", "2023-Q1", "FLO")).isEqualTo("0 u1 o1 r0 p1 a0 l0");
        assertThat(shown.form("A", "2023-02", "M")).startsWith("owed 1 received 1");
        assertThat(shown.form("D", "2023-01", "M")).endsWith("overdue 1");
        assertThat(shown.status("B", "2023-01", "FLO")).isEqualTo("NO_DATA");
    }

    @Test
    void theLastApprovedVersionCountsAgainAfterAReturn() {
        flow().opened("A", "M", "2023-01")
                .submitted("A", "M", "2023-01", 1, "FLO=10")
                .approved("A", "M", "2023-01", 1);
        assertThat(shown().own("C", "2023-01", "FLO")).isEqualTo("10 u1 o1 r1 p0 a1 l0");

        told.corrected("A", "M", "2023-01", 2, "FLO=30");
        assertThat(shown().own("C", "2023-01", "FLO")).isEqualTo("30 u1 o1 r1 p0 a0 l0");
        assertThat(shown().standing("A/M/2023-01").state()).isEqualTo(State.SUBMITTED);

        told.returned("A", "M", "2023-01", 2);
        assertThat(shown().own("C", "2023-01", "FLO")).isEqualTo("10 u1 o1 r1 p0 a1 l0");
        assertThat(shown().standing("A/M/2023-01").state()).isEqualTo(State.RETURNED);
        assertThat(shown().standing("A/M/2023-01").counted()).isEqualTo(1);
        assertThat(shown().form("C", "2023-01", "M")).startsWith("owed 1 received 0 returned 1");

        told.withdrawn("A", "M", "2023-01", 1);
        assertThat(shown().own("C", "2023-01", "FLO")).isEqualTo("- u0 o1 r0 p0 a0 l0");
    }

    @Test
    void ratiosGiveSumsOfPartsAndTheScoreOfEachUnitTheirMean() {
        told.indicator("RAT", "WORK", MeasureKind.RATIO, Frequency.QUARTER, TimeRule.LAST, UnitRule.RATIO)
                .indicator("SCO", "CARE", MeasureKind.SCORE, Frequency.QUARTER, TimeRule.AVERAGE, UnitRule.AVERAGE)
                .indicator("LEV", "CARE", MeasureKind.LEVEL, Frequency.QUARTER, TimeRule.LAST, UnitRule.MAX)
                .indicator("YES", "CARE", MeasureKind.YES_NO, Frequency.QUARTER, TimeRule.LAST, UnitRule.RATIO)
                .form("Q", Frequency.QUARTER, "RAT", "SCO", "LEV", "YES")
                .opened("A", "Q", "2023-Q1")
                .opened("A", "Q", "2023-Q2")
                .opened("B", "Q", "2023-Q1")
                .submitted("A", "Q", "2023-Q1", 1, "RAT=1/3", "SCO=80", "LEV=5", "YES=1")
                .submitted("A", "Q", "2023-Q2", 1, "RAT=2/3", "SCO=85.000001", "LEV=4", "YES=0")
                .submitted("B", "Q", "2023-Q1", 1, "RAT=8/10", "SCO=90", "LEV=4.5", "YES=1");

        Shown shown = shown();

        assertThat(shown.own("D", "2023-Q1", "RAT")).startsWith("9/13 u2");
        assertThat(shown.own("D", "2023-H1", "RAT")).startsWith("10/13 u2");
        assertThat(shown.own("D", "2023-N1", "RAT")).startsWith("10/13 u2");
        // (80 + 85.000001) / 2 = 82.5000005 → 82.500001; beside it B's 90
        assertThat(shown.own("A", "2023-H1", "SCO")).startsWith("82.500001/1 u1");
        assertThat(shown.own("D", "2023-H1", "SCO")).startsWith("172.500001/2 u2");
        assertThat(shown.own("D", "2023-H1", "LEV")).startsWith("4.5 u2");
        assertThat(shown.own("D", "2023-Q1", "YES")).startsWith("2/2 u2");
        assertThat(shown.own("D", "2023-H1", "YES")).startsWith("1/2 u2");
    }

    @Test
    void targetsArePacedAndSummedAndThemesAreMeansOfWhatCounts() {
        flow().indicator("CEI", "WORK", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM)
                .indicator("LEV", "CARE", MeasureKind.LEVEL, Frequency.MONTH, TimeRule.LAST, UnitRule.SUM)
                .form("M", Frequency.MONTH, "FLO", "CEI", "LEV")
                .targets("A", 2023, Map.of("FLO", atLeast("120"), "CEI", atMost("2"), "LEV", range("4", "5")))
                .targets("B", 2023, Map.of("FLO", atLeast("60"), "LEV", range("1", "2.5")))
                .opened("A", "M", "2023-01")
                .opened("B", "M", "2023-01")
                .submitted("A", "M", "2023-01", 1, "FLO=8", "CEI=1", "LEV=3")
                .submitted("B", "M", "2023-01", 1, "FLO=10", "CEI=0", "LEV=2");
        assertThat(shown().status("A", "2023-01", "FLO")).isEqualTo("NOT_DUE");

        told.duePassed("A", "M", "2023-01").duePassed("B", "M", "2023-01");
        Shown shown = shown();

        // 8 of 120 · 1/12 = 10
        assertThat(shown.held("A", "2023-01", "FLO")).isEqualTo("AT_LEAST 120.. pace 1/12 0.8 of year 0.066667 BEHIND");
        // 18 of 180 · 1/12 = 15
        assertThat(shown.held("D", "2023-01", "FLO"))
                .isEqualTo("AT_LEAST 180.. pace 1/12 1.2 of year 0.1 ON_TRACK derived");
        // 1 where 2 · 1/12 = 1/6 is allowed
        assertThat(shown.held("A", "2023-01", "CEI")).isEqualTo("AT_MOST ..2 pace 1/12 0.166667 of year 0.5 BEHIND");
        assertThat(shown.held("D", "2023-01", "CEI"))
                .isEqualTo("AT_MOST ..2 pace 1/12 0.166667 of year 0.5 BEHIND derived, 1 lacking");
        assertThat(shown.held("A", "2023-01", "LEV")).isEqualTo("RANGE 4..5 pace 1 0.75 BEHIND");
        assertThat(shown.held("D", "2023-01", "LEV")).isEqualTo("RANGE 5..15/2 pace 1 1 MET derived");
        // WORK (0.8 + 1/6) / 2 = 29/60; CARE 0.75; PLAN (3 · 29/60 + 0.75) / 4 = 0.55
        assertThat(shown.theme("A", "2023-01", "WORK")).isEqualTo("48.333333 2/2 {BEHIND=2}");
        assertThat(shown.theme("A", "2023-01", "CARE")).isEqualTo("75 1/1 {BEHIND=1}");
        assertThat(shown.theme("A", "2023-01", "PLAN")).isEqualTo("55 3/3 {BEHIND=3}");
    }

    @Test
    void reductionsCountFromEachUnitsOwnBaseline() {
        told.indicator("POO", "CARE", MeasureKind.LEVEL, Frequency.QUARTER, TimeRule.LAST, UnitRule.SUM)
                .form("Q", Frequency.QUARTER, "POO")
                .targets("A", 2023, Map.of("POO", reduction(1, 3, 2021)))
                .targets("B", 2023, Map.of("POO", reduction(1, 3, 2021)))
                .recorded("A", "Q", "2021-Q4", "POO=10")
                .opened("A", "Q", "2023-Q1")
                .opened("B", "Q", "2023-Q1")
                .duePassed("A", "Q", "2023-Q1")
                .submitted("A", "Q", "2023-Q1", 1, "POO=8")
                .submitted("B", "Q", "2023-Q1", 1, "POO=4");

        Shown first = shown();
        assertThat(first.held("A", "2023-Q1", "POO"))
                .isEqualTo("AT_MOST ..20/3 pace 1 0.833333 of year 1.2 BEHIND reduction");
        assertThat(first.held("D", "2023-Q1", "POO")).isEqualTo("none pace 1 NO_TARGET");
        assertThat(first.status("D", "2021", "POO")).isEqualTo("NOT_DUE");

        told.recorded("B", "Q", "2021-Q3", "POO=9");
        // 20/3 + 6 = 38/3; 12 units are under it
        assertThat(shown().held("D", "2023-Q1", "POO"))
                .isEqualTo("AT_MOST ..38/3 pace 1 1 of year 0.947368 MET reduction derived");
    }

    @Test
    void figuresBelongToTheTreeOfTheirOwnTime() {
        LocalDate moved = LocalDate.of(2023, 2, 1);
        flow().indicator("LEV", "CARE", MeasureKind.LEVEL, Frequency.MONTH, TimeRule.LAST, UnitRule.SUM)
                .form("M", Frequency.MONTH, "FLO", "LEV")
                .unit("E", "C")
                .opened("A", "M", "2023-01")
                .opened("A", "M", "2023-02")
                .submitted("A", "M", "2023-01", 1, "FLO=1", "LEV=10")
                .submitted("A", "M", "2023-02", 1, "FLO=2", "LEV=20");
        assertThat(shown().own("D", "2023-Q1", "FLO")).startsWith("3 u1");

        told.unit("A", spell(null, moved, "D"), spell(moved, null, "E"));
        Shown shown = shown();

        assertThat(shown.own("D", "2023-Q1", "FLO")).isEqualTo("1 u1 o1 r1 p0 a0 l0");
        assertThat(shown.own("E", "2023-Q1", "FLO")).isEqualTo("2 u1 o1 r1 p0 a0 l0");
        assertThat(shown.own("C", "2023-Q1", "FLO")).startsWith("3 u1");
        assertThat(shown.has("D", "2023-Q1", "LEV")).isFalse();
        assertThat(shown.own("D", "2023-01", "LEV")).startsWith("10 u1");
        assertThat(shown.own("E", "2023-Q1", "LEV")).startsWith("20 u1");
        assertThat(shown.toDate("E", "2023-02", "LEV")).startsWith("20 u1");
        assertThat(shown.forms("E", "2023-01")).isEmpty();
        assertThat(shown.form("E", "2023-02", "M")).startsWith("owed 1");
    }

    @Test
    void whatCameBeforeItsDefinitionCountsOnceThatIsKnown() {
        Told alone = new Told();
        alone.opened("A", "M", "2023-01").submitted("A", "M", "2023-01", 1, "FLO=5");
        alone.to(trial);
        trial.settle();
        assertThat(trial.views()).isEmpty();

        flow().unit("A", "D").unit("D", (String) null).calendar(2023);
        Shown shown = shown();
        assertThat(shown.own("A", "2023-01", "FLO")).startsWith("5 u1");
        assertThat(shown.own("D", "2023-01", "FLO")).startsWith("5 u1");
    }

    @Test
    void repetitionsSayNothingNew() {
        flow().opened("A", "M", "2023-01").submitted("A", "M", "2023-01", 1, "FLO=5");
        shown();
        int sent = trial.sent();

        told.againTo(trial);
        trial.restart();
        told.againTo(trial);
        trial.settle();

        assertThat(trial.sent()).isEqualTo(sent);
        assertThat(new Shown(trial).own("C", "2023-01", "FLO")).startsWith("5 u1");
    }
}
