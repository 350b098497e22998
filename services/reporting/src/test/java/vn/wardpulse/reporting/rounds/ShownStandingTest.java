package vn.wardpulse.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.reporting.rounds.ShownStanding.Points;
import vn.wardpulse.reporting.rounds.ShownStanding.ShownPlace;
import vn.wardpulse.reporting.rounds.ShownStanding.ShownScore;

/** What of a standing is for whom. */
class ShownStandingTest {

    private static final UnitId OWN = new UnitId("00139");
    private static final UnitId OTHER = new UnitId("00142");
    private static final UnitId GROUP = new UnitId("00139.01");

    private static final ShownStanding ALL = standing();

    private static ShownStanding standing() {
        Scale scale = Sample.scale();
        return new ShownStanding(
                scale.id().round(),
                LocalDate.of(2023, 11, 6),
                true,
                List.of(scale),
                3,
                null,
                List.of(place(OWN, 1), place(OTHER, 2), place(GROUP, 3)),
                List.of(
                        new Proposal(OWN, Proposal.Kind.COMMENDATION, List.of()),
                        new Proposal(GROUP, Proposal.Kind.CRITICISM, List.of())));
    }

    private static ShownPlace place(UnitId unit, int rank) {
        Points points = new Points("80", new BigDecimal("80.00"));
        return new ShownPlace(
                unit,
                Sample.CLUSTER,
                Turn.CLOSED,
                rank,
                rank,
                null,
                null,
                points,
                List.of(new ShownScore(2023, 1, points, points, points, points, points, points, List.of())));
    }

    @Test
    void whileItRunsOnesOwnPlacesAreSeenAndHowManyThereAre() {
        ShownStanding own = ALL.of(OWN::equals);

        assertThat(own.places()).containsExactly(place(OWN, 1));
        assertThat(own.proposals()).extracting(Proposal::unit).containsExactly(OWN);
        assertThat(own.units()).isEqualTo(3);
    }

    @Test
    void onceItIsPublishedRanksAndScoresAreToldAndLinesStayWithThoseWhoSeeThem() {
        ShownStanding published = ALL.published(unit -> !unit.equals(GROUP), OWN::equals);

        assertThat(published.places())
                .as("nothing of the group, whose ward alone is told of it")
                .containsExactly(place(OWN, 1), place(OTHER, 2).withoutLines());
        assertThat(published.places().getLast().scales()).isEmpty();
        assertThat(published.proposals()).extracting(Proposal::unit).containsExactly(OWN);
    }
}
