package vn.wardpulse.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.TargetInForce.Kind;

/** Rule 7, first half: which target a cell is held against. */
class TargetsTest {

    private static Target reduction(int part, int whole, int baselineYear) {
        return new Target.Reduction(BigInteger.valueOf(part), BigInteger.valueOf(whole), baselineYear);
    }

    private static TargetInForce inForce(
            Kind kind, @Nullable String low, @Nullable String high, boolean reduction, boolean derived, int lacking) {
        return new TargetInForce(kind, low, high, reduction, derived, lacking);
    }

    private static Book ofLevels(UnitRule units) {
        Book book = Book.ofTwoWards();
        book.indicator("L", MeasureKind.LEVEL, Frequency.QUARTER, TimeRule.LAST, units);
        return book;
    }

    private static @Nullable TargetInForce target(Book book, String unit) {
        return book.cell(unit, "2023-Q1", "L").target();
    }

    /** 0.5 and 1.25 at least are 1/2 and 5/4, together 7/4; the city has a target of its own, which wins. */
    @Test
    void underSumTheUnitsThatOweAddUpUnlessTheAncestorHasItsOwn() {
        Book book = ofLevels(UnitRule.SUM);
        book.target("A", 2023, "L", Book.atLeast("0.5"));
        book.target("B", 2023, "L", Book.atLeast("1.25"));
        book.target("C", 2023, "L", Book.atLeast("2.0"));
        book.reported("A", "2023-Q1", "L=7");
        book.open("B", "2023-Q1");

        assertThat(target(book, "A")).isEqualTo(inForce(Kind.AT_LEAST, "1/2", null, false, false, 0));
        assertThat(target(book, "D")).isEqualTo(inForce(Kind.AT_LEAST, "7/4", null, false, true, 0));
        assertThat(target(book, "C")).isEqualTo(inForce(Kind.AT_LEAST, "2", null, false, false, 0));
        // share at the district: 7 of 7/4 = 4; at the city 7 of 2
        assertThat(book.cell("D", "2023-Q1", "L").share()).isEqualByComparingTo("4");
        assertThat(book.cell("C", "2023-Q1", "L").share()).isEqualByComparingTo("3.5");
    }

    /** B owes nothing, so its target is not asked for. */
    @Test
    void aUnitThatOwesNothingBringsNoTarget() {
        Book book = ofLevels(UnitRule.SUM);
        book.target("A", 2023, "L", Book.atMost("3"));
        book.target("B", 2023, "L", Book.atMost("4"));
        book.reported("A", "2023-Q1", "L=1");

        assertThat(target(book, "D")).isEqualTo(inForce(Kind.AT_MOST, null, "3", false, true, 0));
    }

    @Test
    void rangesAddUpByBothBoundsAndALackingOneMakesThemPartial() {
        Book book = ofLevels(UnitRule.SUM);
        book.unit("E", vn.wardpulse.model.catalogue.UnitKind.WARD, Book.spell(null, null, "D"));
        book.target("A", 2023, "L", Book.range("1", "2"));
        book.target("B", 2023, "L", Book.range("1.5", "3"));
        book.reported("A", "2023-Q1", "L=1");
        book.reported("B", "2023-Q1", "L=1");
        book.reported("E", "2023-Q1", "L=1");

        assertThat(target(book, "E")).isNull();
        assertThat(target(book, "D")).isEqualTo(inForce(Kind.RANGE, "5/2", "5", false, true, 1));
        assertThat(book.cell("D", "2023-Q1", "L").share()).isNull();
    }

    @Test
    void kindsThatDisagreeGiveNone() {
        Book book = ofLevels(UnitRule.SUM);
        book.target("A", 2023, "L", Book.atLeast("1"));
        book.target("B", 2023, "L", Book.atMost("1"));
        book.reported("A", "2023-Q1", "L=1");
        book.reported("B", "2023-Q1", "L=1");

        assertThat(target(book, "D")).isNull();
        assertThat(book.cell("D", "2023-Q1", "L").status().name()).isEqualTo("NO_TARGET");
    }

    @Test
    void underOtherRulesOnlyACommonTargetHolds() {
        Book book = ofLevels(UnitRule.AVERAGE);
        book.target("A", 2023, "L", Book.atLeast("95"));
        book.target("B", 2023, "L", Book.atLeast("95.0"));
        book.reported("A", "2023-Q1", "L=90");
        book.open("B", "2023-Q1");
        assertThat(target(book, "D")).isEqualTo(inForce(Kind.AT_LEAST, "95", null, false, true, 0));

        book.target("B", 2023, "L", Book.atLeast("96"));
        assertThat(target(book, "D")).isNull();

        Book lacking = ofLevels(UnitRule.AVERAGE);
        lacking.target("A", 2023, "L", Book.atLeast("95"));
        lacking.reported("A", "2023-Q1", "L=90");
        lacking.open("B", "2023-Q1");
        assertThat(target(lacking, "D")).isNull();
    }

    /**
     * A had 9, then 12 at the end of 2021: down by 1/3 is at most 8. B had 4: at most 8/3. Together at most 32/3. The
     * city is asked for 1/2 less than its own 16: at most 8.
     */
    @Test
    void reductionsRestOnTheUnitsOwnBaseline() {
        Book book = ofLevels(UnitRule.SUM);
        book.record("A", "2021-Q1", "L=9");
        book.record("A", "2021-Q4", "L=12");
        book.record("B", "2021-Q2", "L=4");
        book.target("A", 2023, "L", reduction(1, 3, 2021));
        book.target("B", 2023, "L", reduction(1, 3, 2021));
        book.target("C", 2023, "L", reduction(1, 2, 2021));
        book.reported("A", "2023-Q1", "L=10");
        book.reported("B", "2023-Q1", "L=2");

        assertThat(target(book, "A")).isEqualTo(inForce(Kind.AT_MOST, null, "8", true, false, 0));
        assertThat(target(book, "B")).isEqualTo(inForce(Kind.AT_MOST, null, "8/3", true, false, 0));
        assertThat(target(book, "D")).isEqualTo(inForce(Kind.AT_MOST, null, "32/3", true, true, 0));
        assertThat(target(book, "C")).isEqualTo(inForce(Kind.AT_MOST, null, "8", true, false, 0));
        // A: 10 > 8, so 8/10; D: 12 > 32/3, so (32/3)/12 = 8/9 = 0.888889, and 12/(32/3) = 1.125 of the target
        assertThat(book.cell("A", "2023-Q1", "L").achievement()).isEqualByComparingTo("0.8");
        assertThat(book.cell("D", "2023-Q1", "L").achievement()).isEqualByComparingTo("0.888889");
        assertThat(book.cell("D", "2023-Q1", "L").share()).isEqualByComparingTo("1.125");
    }

    @Test
    void aReductionWithoutItsBaselineLeavesUnitAndAncestorWithoutTarget() {
        Book book = ofLevels(UnitRule.SUM);
        book.record("A", "2021-Q1", "L=9");
        book.target("A", 2023, "L", reduction(1, 3, 2021));
        book.target("B", 2023, "L", reduction(1, 3, 2021));
        book.reported("A", "2023-Q1", "L=1");
        book.reported("B", "2023-Q1", "L=1");

        assertThat(target(book, "A")).isNotNull();
        assertThat(target(book, "B")).isNull();
        assertThat(target(book, "D")).isNull();
    }

    /** 3/4 and 1/4 in 2022 are 4/8 = 50 %; down by 5/100 is at most 47.5 %. 0/0 in the whole year is no baseline. */
    @Test
    void aRatiosBaselineIsItsRate() {
        Book book = Book.ofTwoWards();
        book.indicator("R", MeasureKind.RATIO, Frequency.MONTH, TimeRule.SUM, UnitRule.RATIO);
        book.record("A", "2022-01", "R=3/4");
        book.record("A", "2022-07", "R=1/4");
        book.record("B", "2022-07", "R=0/0");
        book.target("A", 2023, "R", reduction(5, 100, 2022));
        book.target("B", 2023, "R", reduction(5, 100, 2022));
        book.reported("A", "2023-01", "R=1/2");
        book.reported("B", "2023-01", "R=1/2");

        assertThat(book.cell("A", "2023-01", "R").target())
                .isEqualTo(inForce(Kind.AT_MOST, null, "95/2", true, false, 0));
        assertThat(book.cell("B", "2023-01", "R").target()).isNull();
    }

    @Test
    void targetsSetAgainReplaceThoseOfTheYear() {
        Book book = ofLevels(UnitRule.SUM);
        book.target("A", 2022, "L", Book.atLeast("1"));
        book.target("A", 2023, "L", Book.atLeast("2"));
        book.target("A", 2023, "L", Book.atLeast("3"));
        book.reported("A", "2023-Q1", "L=1");

        Cell cell = book.cell("A", "2023-Q1", "L");
        assertThat(cell.target()).isEqualTo(inForce(Kind.AT_LEAST, "3", null, false, false, 0));
    }
}
