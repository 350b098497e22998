package vn.wardpulse.reporting.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent.IndicatorDefined;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.oracle.Difference;
import vn.wardpulse.reporting.History;
import vn.wardpulse.reporting.ToldHistory;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.reconciliation.Pass.Outcome;

@ReconcilingTest
class ComparisonTest {

    private static final UnitId CITY = new UnitId("01");
    private static final String FLOW = "MONTH-SUM-SUM-FLOW";
    private static final Runnable NOTHING_HAPPENS = () -> {};

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    Comparison comparison;

    @Autowired
    Definitions definitions;

    @Autowired
    JdbcClient jdbc;

    private Tampering tampering;
    private Slice whole;

    @BeforeEach
    void tell() {
        teller.tell();
        tampering = new Tampering(jdbc);
        whole = Slice.whole(2023, definitions.now().everUnder(CITY));
    }

    private Slice city() {
        return Slice.above(2023, CITY, definitions.now().everUnder(CITY), List.of(new IndicatorCode(FLOW)));
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        Pass pass = comparison.of(whole, NOTHING_HAPPENS);
        assertThat(pass.differences()).isEmpty();
        assertThat(pass.outcome()).isEqualTo(Outcome.EQUAL);
        assertThat(pass.views()).isGreaterThan(80);
        assertThat(pass.cells()).isGreaterThan(1000);
        assertThat(pass.years()).containsExactlyInAnyOrder(2022, 2023);
        assertThat(pass.position()).isEqualTo(teller.history.reports.size());
        Slice before = new Slice(2022, whole.compared(), whole.under(), Set.of());
        assertThat(comparison.of(before, NOTHING_HAPPENS).differences()).isEmpty();
        assertThat(comparison.of(city(), NOTHING_HAPPENS)).satisfies(some -> {
            assertThat(some.differences()).isEmpty();
            assertThat(some.cells()).isPositive().isLessThan(pass.cells());
        });
    }

    @Test
    void doesNotJudgeByIndicatorsWhoseFiguresAreYetToBeShown() {
        Indicator summed = definitions.now().indicator(new IndicatorCode(FLOW)).orElseThrow();
        long boundary = teller.history.catalogue.size();
        bound(boundary);
        Indicator highest = summed.with(List.of(
                new Indicator.Amendment(LocalDate.of(2023, 1, 1), summed.theme(), 2, 0, TimeRule.MAX, UnitRule.MAX)));
        teller.defineUnseen(new IndicatorDefined(head(boundary + 1), highest));
        Pass waiting = comparison.of(whole, NOTHING_HAPPENS);
        teller.defineUnseen(new IndicatorDefined(head(boundary + 2), summed));
        Pass after = comparison.of(whole, NOTHING_HAPPENS);
        bound(Long.MAX_VALUE);

        assertThat(waiting.outcome()).isEqualTo(Outcome.BEHIND);
        assertThat(waiting.differences()).isEmpty();
        assertThat(after.outcome()).isEqualTo(Outcome.EQUAL);
    }

    private void bound(long boundary) {
        jdbc.sql("update generation set boundary = :boundary")
                .param("boundary", boundary)
                .update();
        definitions.changed();
    }

    private static EventHead head(long position) {
        return new EventHead(position, Instant.EPOCH, "quantri", new UUID(0, position));
    }

    @Test
    void namesAFigureThatWasAlteredByHand() {
        String before = tampering.record("01", "2023-08");
        tampering.raise("01", "2023-08", FLOW);
        for (Slice slice : List.of(whole, city())) {
            Pass pass = comparison.of(slice, NOTHING_HAPPENS);
            assertThat(pass.outcome()).isEqualTo(Outcome.DIFFERENT);
            assertThat(pass.differences()).singleElement().satisfies(difference -> {
                assertThat(difference.view()).isEqualTo("01/2023-08");
                assertThat(difference.part()).isEqualTo(Difference.Part.CELL);
                assertThat(difference.code()).isEqualTo(FLOW);
                assertThat(difference.field()).isEqualTo("own.amount");
            });
        }
        tampering.write("01", "2023-08", before);
        assertThat(comparison.of(whole, NOTHING_HAPPENS).differences()).isEmpty();
    }

    @Test
    void namesViewsThatAreGoneOrUnreadableAndAReportThatStandsOtherwise() {
        String emptied = tampering.record("B", "2023-Q2");
        String scribbled = tampering.record("A", "2023-H1");
        tampering.empty("B", "2023-Q2");
        tampering.write("A", "2023-H1", "{}");
        turnDue();
        List<Difference> differences = comparison.of(whole, NOTHING_HAPPENS).differences();
        turnDue();
        tampering.write("A", "2023-H1", scribbled);
        tampering.write("B", "2023-Q2", emptied);
        assertThat(differences)
                .map(difference -> "%s %s %s".formatted(difference.part(), difference.view(), difference.field()))
                .containsExactlyInAnyOrder("VIEW B/2023-Q2 ", "VIEW A/2023-H1 ", "STANDING A/FM/2023-03 duePassed");
        assertThat(comparison.of(whole, NOTHING_HAPPENS).differences()).isEmpty();
    }

    private void turnDue() {
        jdbc.sql("update standing set due_passed = not due_passed where unit = 'A' and period = '2023-03'")
                .update();
    }

    @Test
    void doesNotJudgeBeforeWhatWasReportedHasComeThrough() {
        Random chance = new Random(1);
        Period period = Period.month(2023, 10);
        teller.happenUnseen(teller.history.open("A", History.MONTHLY, period));
        assertThat(comparison.of(whole, NOTHING_HAPPENS).outcome()).isEqualTo(Outcome.BEHIND);
        // Comes through while the pass waits: no difference either.
        assertThat(comparison
                        .of(
                                whole,
                                () -> teller.happen(teller.history.submit(
                                        "A",
                                        History.MONTHLY,
                                        period,
                                        1,
                                        teller.history.figures(History.MONTHLY, chance))))
                        .differences())
                .isEmpty();
        assertThat(comparison.of(whole, NOTHING_HAPPENS).outcome()).isEqualTo(Outcome.EQUAL);
    }

    @Test
    void leavesUndecidedWhatMovesMeanwhile() {
        String before = tampering.record("B", "2023-09");
        tampering.raise("B", "2023-09", FLOW);
        Pass pass = comparison.of(
                whole, () -> teller.happen(teller.history.open("B", History.MONTHLY, Period.month(2023, 11))));
        tampering.write("B", "2023-09", before);
        assertThat(pass.undecided()).isPositive();
        assertThat(pass.differences()).map(Difference::view).containsOnly("B/2023-09");
    }
}
