package vn.wardpulse.rollup.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;

/** Groups G and H of ward A: what they report stops there, and of what A is asked for only its own report counts. */
class BelowTheWardTest extends TwoWards {

    private Told groups() {
        return told.ward("A", "D")
                .ward("B", "D")
                .group("G", "A")
                .group("H", "A")
                .indicator("FLO", "WORK", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM)
                .indicator("OWN", "WORK", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM)
                .form("M", Frequency.MONTH, "FLO")
                .formOfGroups("T", Frequency.MONTH, "FLO", "OWN");
    }

    @Test
    void aWardsCellRestsOnItsOwnReport() {
        groups().opened("A", "M", "2023-01")
                .opened("G", "T", "2023-01")
                .opened("H", "T", "2023-01")
                .submitted("G", "T", "2023-01", 1, "FLO=3", "OWN=1")
                .submitted("H", "T", "2023-01", 1, "FLO=4", "OWN=2")
                .submitted("A", "M", "2023-01", 1, "FLO=10");

        Shown shown = shown();

        assertThat(shown.own("G", "2023-01", "FLO")).isEqualTo("3 u1 o1 r1 p0 a0 l0");
        assertThat(shown.own("A", "2023-01", "FLO")).isEqualTo("10 u1 o1 r1 p0 a0 l0");
        assertThat(shown.own("D", "2023-Q1", "FLO")).isEqualTo("10 u1 o1 r1 p0 a0 l0");
        assertThat(shown.own("A", "2023-Q1", "OWN")).isEqualTo("3 u2 o2 r2 p0 a0 l0");
        assertThat(shown.has("D", "2023-01", "OWN")).isFalse();
        assertThat(shown.has("C", "2023", "OWN")).isFalse();
        assertThat(shown.form("A", "2023-01", "T")).startsWith("owed 2 received 2");
        assertThat(shown.forms("D", "2023-01")).hasSize(1);
    }

    /** Reports that come before anybody says that the unit is a group count all the way up until somebody does. */
    @Test
    void itIsTheSameOnceItIsKnownWhoIsAGroup() {
        groups().unit("G", "A").opened("G", "T", "2023-01").submitted("G", "T", "2023-01", 1, "FLO=3", "OWN=1");
        assertThat(shown().own("D", "2023-01", "OWN")).startsWith("1 u1");

        told.group("G", "A");
        Shown shown = shown();
        assertThat(shown.own("A", "2023-01", "OWN")).startsWith("1 u1");
        assertThat(shown.has("A", "2023-01", "FLO")).isFalse();
        assertThat(shown.has("D", "2023-01", "OWN")).isFalse();
    }

    @Test
    void whatWardsAreNotAskedForAnyMoreAddsUpAgain() {
        groups().opened("G", "T", "2023-01").submitted("G", "T", "2023-01", 1, "FLO=3", "OWN=1");
        assertThat(shown().has("A", "2023-01", "FLO")).isFalse();

        told.indicator("ELSE", "WORK", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM)
                .form("M", Frequency.MONTH, "ELSE");
        assertThat(shown().own("A", "2023-01", "FLO")).startsWith("3 u1");
    }
}
