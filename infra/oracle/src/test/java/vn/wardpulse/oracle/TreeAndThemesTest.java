package vn.wardpulse.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.oracle.Book.spell;
import static vn.wardpulse.oracle.FigureText.counts;
import static vn.wardpulse.oracle.FigureText.figure;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.ThemeScore;

/** Rules 6 and 8: the tree of the time, and themes. */
class TreeAndThemesTest {

    private static Book withTwoDistricts() {
        Book book = Book.ofTwoWards();
        book.unit("E", UnitKind.DISTRICT, spell(null, null, "C"));
        book.indicator("F", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        book.indicator("L", MeasureKind.LEVEL, Frequency.MONTH, TimeRule.LAST, UnitRule.SUM);
        return book;
    }

    /**
     * A moves from D to E on 15 February: its February window has ended the day before, so the flow of January (1) and
     * February (2) stays with D and March's (4) goes to E. The level's quarter counts whole where A stands on 14 March:
     * all of it at E, none at D.
     */
    @Test
    void aMoveSplitsSumsAndCarriesTheRestWhole() {
        Book book = withTwoDistricts();
        book.unit("A", UnitKind.WARD, spell(null, "2023-02-15", "D"), spell("2023-02-15", null, "E"));
        book.reported("A", "2023-01", "F=1", "L=10");
        book.reported("A", "2023-02", "F=2", "L=20");
        book.reported("A", "2023-03", "F=4", "L=40");
        book.reported("B", "2023-03", "F=8", "L=80");

        assertThat(figure(book.cell("D", "2023-Q1", "F").own())).isEqualTo("11");
        assertThat(figure(book.cell("E", "2023-Q1", "F").own())).isEqualTo("4");
        assertThat(counts(book.cell("D", "2023-Q1", "F").own())).isEqualTo("2 2 2 0 0 0");
        assertThat(figure(book.cell("D", "2023-Q1", "L").own())).isEqualTo("80");
        assertThat(figure(book.cell("E", "2023-Q1", "L").own())).isEqualTo("40");
        assertThat(counts(book.cell("E", "2023-Q1", "L").own())).isEqualTo("1 1 1 0 0 0");
        assertThat(figure(book.cell("D", "2023-02", "L").own())).isEqualTo("20");
        // pace at D: of A only January and February are its own, of B March: two months at most
        assertThat(book.cell("D", "2023-Q1", "F").pace()).isEqualTo("1/6");
        assertThat(book.cell("E", "2023-Q1", "F").pace()).isEqualTo("1/12");
        assertThat(figure(book.cell("C", "2023-Q1", "F").own())).isEqualTo("15");
        assertThat(figure(book.cell("A", "2023-Q1", "F").own())).isEqualTo("7");
        assertThat(book.form("D", "2023-02").owed()).isEqualTo(1);
        assertThat(book.form("E", "2023-03").owed()).isEqualTo(1);
        // nothing of E's counts before March: there is no view of it
        assertThat(book.view("E", "2023-02")).isNull();
    }

    /** A ends in the middle of March: its months stay in the sums, but its level is gone from the quarter above it. */
    @Test
    void aUnitThatIsNoMoreBringsNoLevel() {
        Book book = withTwoDistricts();
        book.unit("A", UnitKind.WARD, spell(null, "2023-03-01", "D"));
        book.reported("A", "2023-01", "F=1", "L=10");
        book.reported("B", "2023-01", "F=2", "L=20");

        assertThat(figure(book.cell("D", "2023-Q1", "F").own())).isEqualTo("3");
        assertThat(figure(book.cell("D", "2023-Q1", "L").own())).isEqualTo("20");
        assertThat(figure(book.cell("A", "2023-Q1", "L").own())).isEqualTo("10");
        assertThat(figure(book.cell("D", "2023-01", "L").own())).isEqualTo("30");
    }

    /** The unit is defined again with another past: everything moves. */
    @Test
    void aChangeOfThePastMovesEveryCell() {
        Book book = withTwoDistricts();
        book.reported("A", "2023-01", "F=1", "L=10");
        assertThat(figure(book.cell("D", "2023-01", "F").own())).isEqualTo("1");

        book.unit("A", UnitKind.WARD, spell(null, null, "E"));
        assertThat(book.view("D", "2023-01")).isNull();
        assertThat(figure(book.cell("E", "2023", "F").own())).isEqualTo("1");
    }

    /**
     * Theme T over G (weight 1) and H (weight 3). In G: 1/2 and, cut to 1, 4/1: mean 75. In H: 1/3 → 100/3, and one
     * without target. T = (1·75 + 3·100/3) / 4 = 175/4 = 43.75, on 3 of 4 indicators.
     */
    @Test
    void scoresAreMeansOfWhatCanBeJudged() {
        Book book = Book.ofTwoWards();
        book.theme("G", "T", "1");
        book.theme("H", "T", "3");
        book.theme("EMPTY", "T", "5");
        for (String code : new String[] {"G1", "G2", "H1", "H2"}) {
            book.indicator(code, code.substring(0, 1), MeasureKind.LEVEL, Frequency.YEAR, TimeRule.LAST, UnitRule.SUM);
        }
        book.target("A", 2023, "G1", Book.atLeast("2"));
        book.target("A", 2023, "G2", Book.atLeast("1"));
        book.target("A", 2023, "H1", Book.atLeast("3"));
        book.reported("A", "2023", "G1=1", "G2=4", "H1=1", "H2=5");

        assertThat(book.score("A", "2023", "G").score()).isEqualByComparingTo("75");
        assertThat(book.score("A", "2023", "H").score()).isEqualByComparingTo("33.333333");
        ThemeScore root = book.score("D", "2023", "T");
        assertThat(root.score()).isEqualByComparingTo("43.75");
        assertThat(root.counted()).isEqualTo(3);
        assertThat(root.indicators()).isEqualTo(4);
        assertThat(root.statuses()).isEqualTo(Map.of(Status.MISSED, 2, Status.MET, 1, Status.NO_TARGET, 1));
        assertThat(book.existing("D", "2023").themes())
                .extracting(score -> score.theme().value())
                .containsExactly("G", "H", "T");
    }

    /** Children without a score leave numerator and denominator alike; without any, there is no score. */
    @Test
    void aThemeWithoutJudgedIndicatorsHasNoScore() {
        Book book = Book.ofTwoWards();
        book.indicator("L", MeasureKind.LEVEL, Frequency.YEAR, TimeRule.LAST, UnitRule.SUM);
        book.open("A", "2023");

        ThemeScore score = book.score("A", "2023", "T");
        assertThat(score.score()).isNull();
        assertThat(score.counted()).isZero();
        assertThat(score.statuses()).isEqualTo(Map.of(Status.NOT_DUE, 1));
    }
}
