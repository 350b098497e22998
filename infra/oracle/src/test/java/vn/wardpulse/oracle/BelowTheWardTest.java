package vn.wardpulse.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.oracle.Book.spell;
import static vn.wardpulse.oracle.FigureText.counts;
import static vn.wardpulse.oracle.FigureText.figure;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.oracle.history.RandomHistory;
import vn.wardpulse.oracle.history.RandomHistory.Size;

/** Rule 11: groups report to their ward, and the ward's own report is the only one that counts above it. */
class BelowTheWardTest {

    static LongStream seeds() {
        return LawsTest.seeds();
    }

    /** Groups G and H under ward A; W is asked of wards and of groups, N of groups only. */
    private static Book withGroups() {
        Book book = Book.ofTwoWards();
        book.unit("G", UnitKind.RESIDENTIAL_GROUP, spell(null, null, "A"));
        book.unit("H", UnitKind.RESIDENTIAL_GROUP, spell(null, null, "A"));
        book.indicator("W", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        book.askGroups(Frequency.MONTH, "W");
        book.indicatorOfGroups("N", MeasureKind.FLOW, Frequency.MONTH, TimeRule.SUM, UnitRule.SUM);
        return book;
    }

    @Test
    void whatOnlyGroupsAreAskedForAddsUpAtTheirWardAndGoesNoFurther() {
        Book book = withGroups();
        book.reported("G", "2023-01", "N=3");
        book.reported("H", "2023-01", "N=4");
        book.open("H", "2023-02");

        assertThat(figure(book.cell("G", "2023", "N").own())).isEqualTo("3");
        assertThat(figure(book.cell("A", "2023-01", "N").own())).isEqualTo("7");
        assertThat(counts(book.cell("A", "2023-01", "N").own())).isEqualTo("2 2 2 0 0 0");
        assertThat(counts(book.cell("A", "2023-Q1", "N").own())).isEqualTo("2 2 1 1 0 0");
        assertThat(book.owed("A", "2023-01")).isEqualTo("GM 2");
        assertThat(book.view("D", "2023-01")).isNull();
        assertThat(book.view("C", "2023")).isNull();
    }

    @Test
    void theWardsOwnReportStandsForThoseBelowIt() {
        Book book = withGroups();
        book.reported("G", "2023-01", "W=3");
        book.reported("H", "2023-01", "W=4");
        assertThat(book.existing("A", "2023-01").cells())
                .extracting(cell -> cell.indicator().value())
                .containsExactly("N");

        book.reported("A", "2023-01", "W=10");
        book.reported("B", "2023-01", "W=20");

        assertThat(figure(book.cell("G", "2023-01", "W").own())).isEqualTo("3");
        assertThat(figure(book.cell("A", "2023-01", "W").own())).isEqualTo("10");
        assertThat(counts(book.cell("A", "2023-01", "W").own())).isEqualTo("1 1 1 0 0 0");
        assertThat(figure(book.cell("D", "2023-Q1", "W").own())).isEqualTo("30");
        assertThat(counts(book.cell("D", "2023-Q1", "W").own())).isEqualTo("2 2 2 0 0 0");
        assertThat(book.owed("A", "2023-01")).isEqualTo("FM 1, GM 2");
        assertThat(book.owed("D", "2023-01")).isEqualTo("FM 2");
    }

    /** G goes from A to B on 15 February, the day after its February window. */
    @Test
    void aGroupReportsToTheWardThatItStoodUnder() {
        Book book = withGroups();
        book.unit("G", UnitKind.RESIDENTIAL_GROUP, spell(null, "2023-02-15", "A"), spell("2023-02-15", null, "B"));
        book.reported("G", "2023-02", "N=1");
        book.reported("G", "2023-03", "N=2");

        assertThat(figure(book.cell("A", "2023-Q1", "N").own())).isEqualTo("1");
        assertThat(figure(book.cell("B", "2023-Q1", "N").own())).isEqualTo("2");
        assertThat(book.view("D", "2023-Q1")).isNull();
    }

    /** Above and beside the wards nothing is otherwise if no group ever reports. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aboveTheWardGroupsMightAsWellBeSilent(long seed) {
        RandomHistory history = RandomHistory.of(seed, Size.SMALL);
        Set<UnitId> wards = new HashSet<>();
        Set<UnitId> below = new HashSet<>();
        for (CatalogueEvent event : history.catalogue()) {
            if (event instanceof CatalogueEvent.UnitDefined it) {
                if (it.unit().kind() == UnitKind.WARD) {
                    wards.add(it.unit().id());
                } else if (EnumSet.of(UnitKind.RESIDENTIAL_GROUP, UnitKind.PARTY_CELL)
                        .contains(it.unit().kind())) {
                    below.add(it.unit().id());
                }
            }
        }
        List<ReportEvent> silent = history.reports().stream()
                .filter(event -> !below.contains(event.obligation().unit()))
                .toList();

        Map<String, UnitPeriod> expected = views(history, silent);
        Map<String, UnitPeriod> found = views(history, history.reports());
        for (Map<String, UnitPeriod> views : List.of(expected, found)) {
            views.values().removeIf(view -> wards.contains(view.unit()) || below.contains(view.unit()));
        }
        assertThat(found).isEqualTo(expected);
    }

    private static Map<String, UnitPeriod> views(RandomHistory history, List<ReportEvent> reports) {
        return new HashMap<>(Oracle.compute(history.catalogue(), reports).unitPeriods());
    }
}
