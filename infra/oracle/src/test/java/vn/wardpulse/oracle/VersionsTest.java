package vn.wardpulse.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.oracle.FigureText.counts;
import static vn.wardpulse.oracle.FigureText.figure;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.Standing.State;

/** Rules 5 and 9: which version counts, how a report stands, how complete a form is. */
class VersionsTest {

    private static final String MONTH = "2023-01";

    private final Book book = Book.ofTwoWards();

    @BeforeEach
    void oneFlow() {
        book.indicator("F", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        book.open("A", MONTH);
    }

    private void stands(State state, int latest, String counted, boolean approved, String amount) {
        Standing standing = book.standing("A", MONTH);
        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.latest()).isEqualTo(latest);
        assertThat(String.valueOf(standing.counted())).isEqualTo(counted);
        assertThat(standing.countedApproved()).isEqualTo(approved);
        assertThat(figure(book.cell("D", MONTH, "F").own())).isEqualTo(amount);
        assertThat(counts(book.cell("D", MONTH, "F").own()))
                .isEqualTo(amount.equals("-") ? "0 1 0 0 0 0" : approved ? "1 1 1 0 1 0" : "1 1 1 0 0 0");
        assertThat(standing.position()).isEqualTo(book.reports.size());
    }

    private void completeness(String expected) {
        Completeness form = book.form("D", MONTH);
        assertThat("%d %d %d %d %d %d %d"
                        .formatted(
                                form.owed(),
                                form.received(),
                                form.returned(),
                                form.onTime(),
                                form.late(),
                                form.approved(),
                                form.overdue()))
                .isEqualTo(expected);
    }

    /** The whole life of a report; after each step what counts, and owed received returned onTime late approved overdue. */
    @Test
    void eachStepDecidesWhatCounts() {
        stands(State.OPEN, 0, "null", false, "-");
        completeness("1 0 0 0 0 0 0");
        book.submit("A", MONTH, 1, Timeliness.ON_TIME, "F=1");
        stands(State.SUBMITTED, 1, "1", false, "1");
        completeness("1 1 0 1 0 0 0");
        book.giveBack("A", MONTH, 1);
        stands(State.RETURNED, 1, "null", false, "-");
        completeness("1 0 1 0 0 0 0");
        assertThat(book.standing("A", MONTH).timeliness()).isEqualTo(Timeliness.ON_TIME);
        book.pass("A", MONTH);
        completeness("1 0 1 0 0 0 1");
        book.submit("A", MONTH, 2, Timeliness.ON_TIME, "F=2");
        book.approve("A", MONTH, 2);
        stands(State.APPROVED, 2, "2", true, "2");
        completeness("1 1 0 1 0 1 0");
        book.correct("A", MONTH, 3, Timeliness.ON_TIME, "F=3");
        stands(State.SUBMITTED, 3, "3", false, "3");
        book.giveBack("A", MONTH, 3);
        stands(State.RETURNED, 3, "2", true, "2");
        completeness("1 0 1 0 0 0 1");
        book.correct("A", MONTH, 4, Timeliness.ON_TIME, "F=4");
        book.withdraw("A", MONTH, 4);
        stands(State.WITHDRAWN, 4, "2", true, "2");
        book.giveBack("A", MONTH, 2);
        stands(State.WITHDRAWN, 4, "null", false, "-");
    }

    /** An approved version that is returned is not approved any more; the approved one before it counts again. */
    @Test
    void aReturnedApprovalFallsBackToTheOneBefore() {
        book.submit("A", MONTH, 1, Timeliness.ON_TIME, "F=1");
        book.approve("A", MONTH, 1);
        book.correct("A", MONTH, 2, Timeliness.ON_TIME, "F=2");
        book.approve("A", MONTH, 2);
        stands(State.APPROVED, 2, "2", true, "2");
        book.giveBack("A", MONTH, 2);
        stands(State.RETURNED, 2, "1", true, "1");
    }

    /** A return keeps the receipt, a withdrawal cancels it: handed in again after the due date, it is late. */
    @Test
    void aWithdrawalCancelsTheReceipt() {
        book.submit("A", MONTH, 1, Timeliness.ON_TIME, "F=1");
        book.withdraw("A", MONTH, 1);
        assertThat(book.standing("A", MONTH).timeliness()).isNull();
        assertThat(book.standing("A", MONTH).firstReceived()).isNull();
        book.pass("A", MONTH);
        book.submit("A", MONTH, 2, Timeliness.LATE, "F=1");

        assertThat(book.standing("A", MONTH).timeliness()).isEqualTo(Timeliness.LATE);
        completeness("1 1 0 0 1 0 0");
        assertThat(counts(book.cell("D", MONTH, "F").own())).isEqualTo("1 1 1 0 0 1");
    }

    /** An extension measures the receipt again, also of the approved version that counts again later. */
    @Test
    void anExtensionMeasuresTheReceiptAgain() {
        book.pass("A", MONTH);
        book.submit("A", MONTH, 1, Timeliness.LATE, "F=1");
        book.approve("A", MONTH, 1);
        completeness("1 1 0 0 1 1 0");
        book.extend("A", MONTH, Book.due(MONTH).plusDays(9), Timeliness.ON_TIME);
        completeness("1 1 0 1 0 1 0");
        book.correct("A", MONTH, 2, Timeliness.ON_TIME, "F=2");
        book.withdraw("A", MONTH, 2);
        assertThat(book.standing("A", MONTH).timeliness()).isEqualTo(Timeliness.ON_TIME);
        assertThat(counts(book.cell("D", MONTH, "F").own())).isEqualTo("1 1 1 0 1 0");
    }

    /** Two wards: one on time and approved, one not at all and overdue; at the ward itself only its own. */
    @Test
    void completenessCountsEveryUnitUnderAnAncestor() {
        book.submit("A", MONTH, 1, Timeliness.ON_TIME, "F=1");
        book.approve("A", MONTH, 1);
        book.pass("A", MONTH);
        book.open("B", MONTH);
        book.pass("B", MONTH);

        completeness("2 1 0 1 0 1 1");
        assertThat(book.form("B", MONTH).owed()).isEqualTo(1);
        assertThat(book.existing("D", "2023-02").forms()).isEmpty();
    }

    /** History counts as owed, reported and approved; recorded again, the later figures count. */
    @Test
    void historyCountsAsApproved() {
        book.record("B", "2022-03", "F=8");
        assertThat(book.standing("B", "2022-03").state()).isEqualTo(State.HISTORY);
        assertThat(book.standing("B", "2022-03").countedApproved()).isTrue();
        assertThat(book.standing("B", "2022-03").due()).isNull();
        assertThat(counts(book.cell("C", "2022-03", "F").own())).isEqualTo("1 1 1 0 1 0");
    }
}
