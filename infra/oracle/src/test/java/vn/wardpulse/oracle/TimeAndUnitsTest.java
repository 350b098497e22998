package vn.wardpulse.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.wardpulse.oracle.FigureText.counts;
import static vn.wardpulse.oracle.FigureText.figure;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.Timeliness;

/** Rules 2, 3 and 4 by examples worked out on paper. */
class TimeAndUnitsTest {

    /**
     * A reports 5, 1, 3 in January to March, B reports 2 and 8 in January and March.
     *
     * <pre>
     * over time   A        B        sum       average      min  max
     * sum         9        10       19        19/2         9    10
     * last        3        8        11        11/2         3    8
     * average     3        5        8         8/2          3    5
     * min         1        2        3         3/2          1    2
     * max         5        8        13        13/2         5    8
     * </pre>
     */
    @ParameterizedTest
    @CsvSource({
        "SUM,     9,  19, 19/2, 9, 10",
        "LAST,    3,  11, 11/2, 3, 8",
        "AVERAGE, 3,  8,  8/2,  3, 5",
        "MIN,     1,  3,  3/2,  1, 2",
        "MAX,     5,  13, 13/2, 5, 8"
    })
    void amountsCombineOverTimeThenOverUnits(
            TimeRule time, String ofA, String sum, String average, String min, String max) {
        Book book = Book.ofTwoWards();
        book.indicator("S", MeasureKind.LEVEL, Frequency.MONTH, time, UnitRule.SUM);
        book.indicator("V", MeasureKind.LEVEL, Frequency.MONTH, time, UnitRule.AVERAGE);
        book.indicator("N", MeasureKind.LEVEL, Frequency.MONTH, time, UnitRule.MIN);
        book.indicator("X", MeasureKind.LEVEL, Frequency.MONTH, time, UnitRule.MAX);
        book.reported("A", "2023-01", "S=5", "V=5", "N=5", "X=5");
        book.reported("A", "2023-02", "S=1", "V=1", "N=1", "X=1");
        book.reported("A", "2023-03", "S=3", "V=3", "N=3", "X=3");
        book.reported("B", "2023-01", "S=2", "V=2", "N=2", "X=2");
        book.reported("B", "2023-03", "S=8", "V=8", "N=8", "X=8");

        assertThat(figure(book.cell("A", "2023-Q1", "S").own())).isEqualTo(ofA);
        assertThat(figure(book.cell("A", "2023-Q1", "V").own())).isEqualTo(ofA + "/1");
        for (String above : new String[] {"D", "C"}) {
            assertThat(figure(book.cell(above, "2023-Q1", "S").own())).isEqualTo(sum);
            assertThat(figure(book.cell(above, "2023-Q1", "V").own())).isEqualTo(average);
            assertThat(figure(book.cell(above, "2023-Q1", "N").own())).isEqualTo(min);
            assertThat(figure(book.cell(above, "2023-Q1", "X").own())).isEqualTo(max);
        }
    }

    /**
     * A reports 1/4, 1/2, 3/6 (the last two are equal rates), B reports 0/0 and 2/8.
     *
     * <pre>
     * over time   A                       B                   together
     * sum         5/12                    2/8                 7/20
     * last        3/6                     2/8                 5/14
     * average     1.666667/4              1/4                 2.666667/8
     * min         1/4                     2/8 (0/0 is none)   3/12
     * max         3/6 (tie: the later)    2/8                 5/14
     * </pre>
     */
    @ParameterizedTest
    @CsvSource({
        "SUM,     5/12,       2/8, 7/20",
        "LAST,    3/6,        2/8, 5/14",
        "AVERAGE, 1.666667/4, 1/4, 2.666667/8",
        "MIN,     1/4,        2/8, 3/12",
        "MAX,     3/6,        2/8, 5/14"
    })
    void pairsStayPairs(TimeRule time, String ofA, String ofB, String together) {
        Book book = Book.ofTwoWards();
        book.indicator("R", MeasureKind.RATIO, Frequency.MONTH, time, UnitRule.RATIO);
        book.reported("A", "2023-01", "R=1/4");
        book.reported("A", "2023-02", "R=1/2");
        book.reported("A", "2023-03", "R=3/6");
        book.reported("B", "2023-01", "R=0/0");
        book.reported("B", "2023-02", "R=2/8");

        assertThat(figure(book.cell("A", "2023-Q1", "R").own())).isEqualTo(ofA);
        assertThat(figure(book.cell("B", "2023-Q1", "R").own())).isEqualTo(ofB);
        assertThat(figure(book.cell("D", "2023-Q1", "R").own())).isEqualTo(together);
    }

    /** 0/0 counts as reported; where all are 0/0 the later stands, and there is no rate, so no achievement. */
    @Test
    void nothingOverNothingIsReportedAndHasNoRate() {
        Book book = Book.ofTwoWards();
        book.indicator("R", MeasureKind.RATIO, Frequency.MONTH, TimeRule.MIN, UnitRule.RATIO);
        book.target("A", 2023, "R", Book.atLeast("50"));
        book.reported("A", "2023-01", "R=0/0");
        book.reported("A", "2023-02", "R=0/0");

        assertThat(figure(book.cell("A", "2023-Q1", "R").own())).isEqualTo("0/0");
        assertThat(counts(book.cell("A", "2023-Q1", "R").own())).isEqualTo("1 1 1 0 0 0");
        assertThat(book.cell("A", "2023-Q1", "R").achievement()).isNull();
        assertThat(book.cell("A", "2023-Q1", "R").status().name()).isEqualTo("NO_DATA");
    }

    /** A says no, then yes; B says no. Last: 1 and 0; ever (max): 1 and 0; always (min): 0 and 0. */
    @ParameterizedTest
    @CsvSource({"LAST, 1, 1/2", "MAX, 1, 1/2", "MIN, 0, 0/2"})
    void yesAndNoAreCountedOrRated(TimeRule time, String yes, String rate) {
        Book book = Book.ofTwoWards();
        book.indicator("S", MeasureKind.YES_NO, Frequency.QUARTER, time, UnitRule.SUM);
        book.indicator("R", MeasureKind.YES_NO, Frequency.QUARTER, time, UnitRule.RATIO);
        book.reported("A", "2023-Q1", "S=0", "R=0");
        book.reported("A", "2023-Q2", "S=1", "R=1");
        book.reported("B", "2023-Q1", "S=0", "R=0");

        assertThat(figure(book.cell("D", "2023-H1", "S").own())).isEqualTo(yes);
        assertThat(figure(book.cell("D", "2023-H1", "R").own())).isEqualTo(rate);
    }

    /** Mean of 1, 1, 2 is 4/3, rounded to 1.333333 for A; B has 1: the units' sum is 2.333333 over 2. */
    @Test
    void anAverageOverTimeIsRoundedBeforeUnitsCombine() {
        Book book = Book.ofTwoWards();
        book.indicator("V", MeasureKind.SCORE, Frequency.MONTH, TimeRule.AVERAGE, UnitRule.AVERAGE);
        book.reported("A", "2023-01", "V=1");
        book.reported("A", "2023-02", "V=1");
        book.reported("A", "2023-03", "V=2");
        book.reported("B", "2023-03", "V=1");

        assertThat(figure(book.cell("D", "2023-Q1", "V").own())).isEqualTo("2.333333/2");
    }

    /** 18 digits four times over: 4 × 999999999999.999999 = 3999999999999.999996. */
    @Test
    void sumsKeepEveryDigit() {
        Book book = Book.ofTwoWards();
        book.indicator("S", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        for (String unit : new String[] {"A", "B"}) {
            book.reported(unit, "2023-01", "S=999999999999.999999");
            book.reported(unit, "2023-02", "S=999999999999.999999");
        }

        assertThat(figure(book.cell("C", "2023", "S").own())).isEqualTo("3999999999999.999996");
    }

    /** Own is the period's, to date begins in January: April's own is 7, to date 5 + 7; the second quarter's likewise. */
    @Test
    void theYearToDateBeginsWithTheYear() {
        Book book = Book.ofTwoWards();
        book.indicator("S", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        book.reported("A", "2023-02", "S=5");
        book.reported("A", "2023-04", "S=7");

        assertThat(figure(book.cell("D", "2023-03", "S").own())).isEqualTo("-");
        assertThat(figure(book.cell("D", "2023-03", "S").toDate())).isEqualTo("5");
        assertThat(figure(book.cell("D", "2023-04", "S").own())).isEqualTo("7");
        assertThat(figure(book.cell("D", "2023-04", "S").toDate())).isEqualTo("12");
        assertThat(figure(book.cell("D", "2023-Q2", "S").own())).isEqualTo("7");
        assertThat(figure(book.cell("D", "2023-Q2", "S").toDate())).isEqualTo("12");
        assertThat(figure(book.cell("D", "2023-N1", "S").own())).isEqualTo("12");
        assertThat(book.view("D", "2023-01")).isNull();
    }

    /**
     * Of the quarter A owes three months and gives a zero, a "no data" and nothing; B owes one and gives it, late and
     * approved. A has some, not all: partial. Zero is a figure, "no data" is none.
     */
    @Test
    void zeroIsNotMissing() {
        Book book = Book.ofTwoWards();
        book.indicator("S", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        book.reported("A", "2023-01", "S=0");
        book.reported("A", "2023-02", "S=-");
        book.open("A", "2023-03");
        book.open("B", "2023-02");
        book.submit("B", "2023-02", 1, Timeliness.LATE, "S=4");
        book.approve("B", "2023-02", 1);

        assertThat(counts(book.cell("D", "2023-Q1", "S").own())).isEqualTo("2 2 1 1 1 1");
        assertThat(figure(book.cell("A", "2023-01", "S").own())).isEqualTo("0");
        assertThat(figure(book.cell("A", "2023-02", "S").own())).isEqualTo("-");
        assertThat(counts(book.cell("A", "2023-02", "S").own())).isEqualTo("0 1 0 0 0 0");
        assertThat(counts(book.cell("A", "2023-03", "S").own())).isEqualTo("0 1 0 0 0 0");
        assertThat(counts(book.cell("A", "2023-03", "S").toDate())).isEqualTo("1 1 0 1 0 0");
    }

    /** A quarter's indicator has no cell in a month, nor a half-year's in nine months. */
    @Test
    void aFigureStandsInItsOwnAndCoarserPeriodsOnly() {
        Book book = Book.ofTwoWards();
        book.indicator("Q", MeasureKind.FLOW, Frequency.QUARTER, TimeRule.SUM, UnitRule.SUM);
        book.indicator("H", MeasureKind.FLOW, Frequency.HALF_YEAR, TimeRule.SUM, UnitRule.SUM);
        book.reported("A", "2023-Q1", "Q=1");
        book.reported("A", "2023-H1", "H=1");

        assertThat(book.views().unitPeriods().keySet().stream().filter(key -> key.startsWith("A/")))
                .containsExactly(
                        "A/2023",
                        "A/2023-H1",
                        "A/2023-H2",
                        "A/2023-N1",
                        "A/2023-Q1",
                        "A/2023-Q2",
                        "A/2023-Q3",
                        "A/2023-Q4");
        assertThat(figure(book.cell("A", "2023-N1", "Q").own())).isEqualTo("1");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> book.cell("A", "2023-N1", "H"));
    }
}
