package vn.wardpulse.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.reporting.rounds.Sample.criterion;
import static vn.wardpulse.reporting.rounds.Sample.scale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;

class ProposalTest {

    private static final Scale SCALE = scale(
            criterion("A", "50", new Measured.Judged()),
            criterion("B", "50", new Measured.Judged()),
            criterion("TRU", "5", new Measured.Deduction()));
    private static final Scale.Thresholds THRESHOLDS =
            new Scale.Thresholds(BigDecimal.valueOf(90), 1, BigDecimal.valueOf(50));

    @Test
    void theFirstPlacesWithEnoughPointsAreCommended() {
        Sample good = new Sample().judged("A", "50", null, null).judged("B", "45", null, null);

        assertThat(proposal(good, 1)).hasValueSatisfying(proposal -> {
            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.COMMENDATION);
            assertThat(told(proposal)).containsExactly("SCORE", "RANK", "FULL_POINTS A");
        });
        assertThat(proposal(good, 2)).isEmpty();
        assertThat(proposal(new Sample().judged("A", "50", null, null).judged("B", "39.99", null, null), 1))
                .isEmpty();
    }

    @Test
    void whoeverLacksSomethingIsNotCommended() {
        Scale light = scale(criterion("A", "99", new Measured.Judged()), criterion("B", "1", new Measured.Judged()));

        assertThat(Proposal.of(place(new Sample().judged("A", "99", null, null).on(light), 1), THRESHOLDS, true))
                .isEmpty();
    }

    @Test
    void criticismNamesWhatLedToIt() {
        Sample poor = new Sample().judged("A", "20", null, null).judged("TRU", "1", null, null);

        assertThat(proposal(poor, 1)).hasValueSatisfying(proposal -> {
            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.CRITICISM);
            assertThat(told(proposal)).containsExactly("SCORE", "MISSING B", "BELOW_HALF A", "DEDUCTED TRU");
        });
    }

    @Test
    void halfOfThePointsIsNotBelowHalf() {
        Sample half = new Sample().judged("A", "25", null, null).judged("B", "24.9", null, null);

        assertThat(proposal(half, 1).map(ProposalTest::told)).contains(List.of("SCORE", "BELOW_HALF B"));
    }

    @Test
    void withoutAScoreNobodyIsCriticisedBeforeTheEnd() {
        Ranking.Place nothing = new Ranking.Place(
                RoundScore.of(
                        new UnitId("1"),
                        Sample.CLUSTER,
                        List.of(new Sample().running().on(SCALE))),
                null,
                null);

        assertThat(Proposal.of(nothing, THRESHOLDS, false)).isEmpty();
        assertThat(Proposal.of(nothing, THRESHOLDS, true).map(ProposalTest::told))
                .contains(List.of("NO_SCORE"));
    }

    private static Optional<Proposal> proposal(Sample sample, int rank) {
        return Proposal.of(place(sample.on(SCALE), rank), THRESHOLDS, true);
    }

    private static Ranking.Place place(ScaleScore score, int rank) {
        return new Ranking.Place(RoundScore.of(new UnitId("1"), Sample.CLUSTER, List.of(score)), rank, rank);
    }

    private static List<String> told(Proposal proposal) {
        return proposal.grounds().stream()
                .map(ground -> ground.reason() + (ground.criterion() == null ? "" : " " + ground.criterion()))
                .toList();
    }
}
