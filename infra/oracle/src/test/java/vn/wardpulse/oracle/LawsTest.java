package vn.wardpulse.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Completeness;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.oracle.history.Delivered;
import vn.wardpulse.oracle.history.RandomHistory;
import vn.wardpulse.oracle.history.RandomHistory.Size;

/** What must hold of any views, however they were worked out. */
class LawsTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("wardpulse.seeds", 40));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void orderAndDuplicatesChangeNothing(long seed) {
        RandomHistory history = RandomHistory.of(seed, Size.SMALL);
        OracleViews expected = Oracle.compute(history.catalogue(), history.reports());

        for (List<Delivered> delivery : List.of(history.shuffled(seed), history.interleaved(seed))) {
            OracleViews found = Oracle.compute(Delivered.catalogue(delivery), Delivered.reports(delivery));
            assertThat(Differences.between(expected, found)).isEmpty();
            assertThat(found).isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void countsFitIntoEachOther(long seed) {
        for (UnitPeriod view : views(seed).unitPeriods().values()) {
            for (Cell cell : view.cells()) {
                countsFit(cell.own());
                countsFit(cell.toDate());
                assertThat(cell.toDate().owed())
                        .isPositive()
                        .isGreaterThanOrEqualTo(cell.own().owed());
                assertThat(cell.toDate().units())
                        .isGreaterThanOrEqualTo(cell.own().units());
                if (cell.achievement() != null) {
                    assertThat(cell.target()).isNotNull();
                    assertThat(cell.achievement()).isNotNegative();
                    assertThat(cell.status()).isIn(Status.MET, Status.ON_TRACK, Status.BEHIND, Status.MISSED);
                } else {
                    assertThat(cell.status()).isIn(Status.NO_DATA, Status.NOT_DUE, Status.NO_TARGET);
                }
            }
            for (Completeness form : view.forms()) {
                assertThat(form.received() + form.returned()).isLessThanOrEqualTo(form.owed());
                assertThat(form.onTime() + form.late()).isEqualTo(form.received());
                assertThat(form.approved()).isLessThanOrEqualTo(form.received());
                assertThat(form.received() + form.overdue()).isLessThanOrEqualTo(form.owed());
            }
        }
    }

    private static void countsFit(Total total) {
        assertThat(total.reported() + total.partial()).isEqualTo(total.units());
        assertThat(total.units()).isLessThanOrEqualTo(total.owed());
        assertThat(total.approved()).isLessThanOrEqualTo(total.reported());
        assertThat(total.late()).isLessThanOrEqualTo(total.units());
        assertThat(total.amount() == null).isEqualTo(total.units() == 0);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void themesRestOnTheCellsOfTheirView(long seed) {
        for (UnitPeriod view : views(seed).unitPeriods().values()) {
            int roots = 0;
            for (ThemeScore theme : view.themes()) {
                int statuses = theme.statuses().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                assertThat(statuses).isEqualTo(theme.indicators());
                assertThat(theme.counted()).isLessThanOrEqualTo(theme.indicators());
                assertThat(theme.score() == null).isEqualTo(theme.counted() == 0);
                if (theme.score() != null) {
                    assertThat(theme.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
                }
                roots += theme.theme().value().equals("KH") ? theme.indicators() : 0;
            }
            assertThat(roots).isEqualTo(view.cells().size());
        }
    }

    private static OracleViews views(long seed) {
        RandomHistory history = RandomHistory.of(seed, Size.SMALL);
        return Oracle.compute(history.catalogue(), history.reports());
    }
}
