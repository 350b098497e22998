package vn.wardpulse.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Status;

/** Rule 7, second half: pace, achievement and status. */
class StatusTest {

    private static final List<String> QUARTERS = List.of("2023-Q1", "2023-Q2", "2023-Q3", "2023-Q4");

    private static Target target(String text) {
        String[] parts = text.split(" ");
        return switch (parts[0]) {
            case ">=" -> Book.atLeast(parts[1]);
            case "<=" -> Book.atMost(parts[1]);
            default -> Book.range(parts[0], parts[1]);
        };
    }

    /** Ward A's cell of the last quarter that it reported. */
    private static Cell after(MeasureKind measure, TimeRule time, String target, String figures) {
        Book book = Book.ofTwoWards();
        book.indicator("I", measure, Frequency.QUARTER, time, UnitRule.SUM);
        book.target("A", 2023, "I", target(target));
        String[] each = figures.split(" ");
        for (int n = 0; n < each.length; n++) {
            book.reported("A", QUARTERS.get(n), "I=" + each[n]);
        }
        return book.cell("A", QUARTERS.get(each.length - 1), "I");
    }

    private static void holds(Cell cell, String pace, String achievement, @Nullable String share, Status status) {
        assertThat(cell.pace()).isEqualTo(pace);
        assertThat(cell.achievement()).isEqualByComparingTo(achievement);
        if (share == null) {
            assertThat(cell.share()).isNull();
        } else {
            assertThat(cell.share()).isEqualByComparingTo(share);
        }
        assertThat(cell.status()).isEqualTo(status);
    }

    /**
     * Flows against the year to date at pace n/4.
     *
     * <pre>
     * at least 8: after one quarter 2 are due:     1 → 1/2; 2 → 1; 8 → 4, and the year's target is reached
     *   after two, 4 are due:                      3 → 3/4
     *   after four, 8 are due:                     7 → 7/8 missed; 8 → 1 met
     * at most 8: after one quarter 2 may be:       2 → 1, on track at most; 3 → 2/3; 9 → 2/9, over the year's ceiling
     *   after four:                                8 → met; 9 → 8/9 missed
     * range 4 to 8, no pace:                       1 → 1/4; 4 → 1, reached; 9 → 8/9, over the ceiling: missed at once
     * zero, at least: met by anything not below;   zero, at most: 0 → 1 on track; 1 → 0, and the ceiling is passed
     * </pre>
     */
    @ParameterizedTest
    @CsvSource({
        ">= 8, 1,       1/4, 0.5,      0.125,    BEHIND",
        ">= 8, 2,       1/4, 1,        0.25,     ON_TRACK",
        ">= 8, 8,       1/4, 4,        1,        MET",
        ">= 8, 2 1,     1/2, 0.75,     0.375,    BEHIND",
        ">= 8, 2 1 2 2, 1,   0.875,    0.875,    MISSED",
        ">= 8, 2 1 2 3, 1,   1,        1,        MET",
        "<= 8, 2,       1/4, 1,        0.25,     ON_TRACK",
        "<= 8, 3,       1/4, 0.666667, 0.375,    BEHIND",
        "<= 8, 9,       1/4, 0.222222, 1.125,    MISSED",
        "<= 8, 2 2 2 2, 1,   1,        1,        MET",
        "<= 8, 3 2 2 2, 1,   0.888889, 1.125,    MISSED",
        "4 8,  1,       1/4, 0.25,     ,         BEHIND",
        "4 8,  4,       1/4, 1,        ,         MET",
        "4 8,  9,       1/4, 0.888889, ,         MISSED",
        ">= 0, 0,       1/4, 1,        ,         MET",
        "<= 0, 0,       1/4, 1,        ,         ON_TRACK",
        "<= 0, 1,       1/4, 0,        ,         MISSED",
        "<= 0, 0 0 0 0, 1,   1,        ,         MET"
    })
    void flowsAreHeldAgainstTheYearToDateAtItsPace(
            String target, String figures, String pace, String achievement, @Nullable String share, Status status) {
        holds(after(MeasureKind.FLOW, TimeRule.SUM, target, figures), pace, achievement, share, status);
    }

    /**
     * The rest against the period's own figure, without pace; on track from 0.95: 95 of 100 is, 94.999999 is not, though
     * both show as 0.95. A ceiling that a level passes is behind, not missed, before the year's last due date.
     */
    @ParameterizedTest
    @CsvSource({
        ">= 100, 95,            1, 0.95,     0.95,     ON_TRACK",
        ">= 100, 94.999999,     1, 0.95,     0.95,     BEHIND",
        ">= 100, 100,           1, 1,        1,        MET",
        ">= 100, 100 100 100 99,1, 0.99,     0.99,     MISSED",
        ">= 100, 1 1 1 100,     1, 1,        1,        MET",
        "<= 100, 100,           1, 1,        1,        MET",
        "<= 100, 105,           1, 0.952381, 1.05,     ON_TRACK",
        "<= 100, 200,           1, 0.5,      2,        BEHIND",
        "<= 100, 1 1 1 101,     1, 0.990099, 1.01,     MISSED",
        "1 2,    1,             1, 1,        ,         MET",
        "1 2,    0,             1, 0,        ,         BEHIND",
        "1 2,    4,             1, 0.5,      ,         BEHIND",
        "0 2,    -1,            1, 0,        ,         BEHIND",
        ">= 100, -1,            1, 0,        -0.01,    BEHIND"
    })
    void theRestIsHeldAgainstItsOwnFigure(
            String target, String figures, String pace, String achievement, @Nullable String share, Status status) {
        holds(after(MeasureKind.LEVEL, TimeRule.LAST, target, figures), pace, achievement, share, status);
    }

    /** Before its first due date nothing is judged; the share of the yearly target can be said all the same. */
    @Test
    void beforeTheFirstDueDateNothingIsDue() {
        Book book = Book.ofTwoWards();
        book.indicator("I", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        book.target("A", 2023, "I", Book.atLeast("12"));
        book.open("A", "2023-01");
        book.submit("A", "2023-01", 1, Timeliness.ON_TIME, "I=3");

        Cell cell = book.cell("A", "2023-01", "I");
        assertThat(cell.status()).isEqualTo(Status.NOT_DUE);
        assertThat(cell.pace()).isEqualTo("0");
        assertThat(cell.achievement()).isNull();
        assertThat(cell.share()).isEqualByComparingTo("0.25");
    }

    /**
     * January was due and came, February is due and did not: a level has no February figure (no data), a flow's year to
     * date goes on at pace 2/12. March is open, not due: a level is not due there.
     */
    @Test
    void noDataIsSaidWhereItIsDue() {
        Book book = Book.ofTwoWards();
        book.indicator("F", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        book.indicator("L", MeasureKind.LEVEL, Frequency.MONTH, TimeRule.LAST, UnitRule.SUM);
        book.target("A", 2023, "F", Book.atLeast("12"));
        book.target("A", 2023, "L", Book.atLeast("12"));
        book.reported("A", "2023-01", "F=1", "L=12");
        book.open("A", "2023-02", "2023-03");
        book.pass("A", "2023-02");

        assertThat(book.cell("A", "2023-02", "L").status()).isEqualTo(Status.NO_DATA);
        assertThat(book.cell("A", "2023-03", "L").status()).isEqualTo(Status.NOT_DUE);
        holds(book.cell("A", "2023-02", "F"), "1/6", "0.5", "0.083333", Status.BEHIND);
        holds(book.cell("A", "2023-03", "F"), "1/6", "0.5", "0.083333", Status.BEHIND);
        // nine months of twelve: the year to date at their end still rests on what is due
        assertThat(book.cell("A", "2023-N1", "F").pace()).isEqualTo("1/6");
    }

    /** At the district the pace is that of the ward furthest on: two months due at A, one at B. */
    @Test
    void anAncestorGoesAtThePaceOfItsFurthestUnit() {
        Book book = Book.ofTwoWards();
        book.indicator("F", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        book.reported("A", "2023-01", "F=1");
        book.reported("A", "2023-02", "F=1");
        book.reported("B", "2023-01", "F=1");

        assertThat(book.cell("D", "2023-02", "F").pace()).isEqualTo("1/6");
        assertThat(book.cell("B", "2023-02", "F").pace()).isEqualTo("1/12");
    }

    /** An extension takes "due" back until its own date passes (rule 9). */
    @Test
    void anExtensionMovesTheDueDate() {
        Book book = Book.ofTwoWards();
        book.indicator("L", MeasureKind.LEVEL, Frequency.QUARTER, TimeRule.LAST, UnitRule.SUM);
        List<Status> statuses = new ArrayList<>();
        book.open("A", "2023-Q1");
        book.pass("A", "2023-Q1");
        statuses.add(book.cell("A", "2023-Q1", "L").status());
        book.openUntil("A", "2023-Q1", Book.due("2023-Q1").plusDays(5));
        statuses.add(book.cell("A", "2023-Q1", "L").status());
        assertThat(book.standing("A", "2023-Q1").duePassed()).isFalse();
        book.passAt("A", "2023-Q1", Book.due("2023-Q1").plusDays(5));
        statuses.add(book.cell("A", "2023-Q1", "L").status());

        assertThat(statuses).containsExactly(Status.NO_DATA, Status.NOT_DUE, Status.NO_DATA);
        assertThat(book.standing("A", "2023-Q1").due()).isEqualTo("2023-03-20");
    }

    /** History is owed by nobody: no due dates, so no status. */
    @Test
    void historyIsNeverDue() {
        Book book = Book.ofTwoWards();
        book.indicator("F", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        book.target("A", 2021, "F", Book.atLeast("12"));
        book.record("A", "2021-05", "F=12");

        Cell cell = book.cell("D", "2021", "F");
        assertThat(cell.status()).isEqualTo(Status.NOT_DUE);
        assertThat(FigureText.counts(cell.own())).isEqualTo("1 1 1 0 1 0");
        assertThat(book.existing("A", "2021-05").forms()).isEmpty();
    }
}
