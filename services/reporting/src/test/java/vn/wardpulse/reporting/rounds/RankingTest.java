package vn.wardpulse.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.reporting.rounds.Sample.criterion;
import static vn.wardpulse.reporting.rounds.Sample.scale;

import java.util.List;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Scale;

class RankingTest {

    private static final GroupCode ONE = new GroupCode("LB-CUM-1");
    private static final GroupCode TWO = new GroupCode("LB-CUM-2");
    private static final Scale SCALE = scale(
            criterion("A", "50", new Measured.Judged()),
            criterion("B", "50", new Measured.Judged()),
            criterion("THUONG", "5", new Measured.Bonus()),
            criterion("TRU", "5", new Measured.Deduction()));

    @Test
    void whoIsEqualSharesARankAndTheNextOneIsLeftOut() {
        List<Ranking.Place> places = new Ranking(List.of())
                .places(List.of(
                        unit("1", ONE, "40", "40"),
                        unit("2", ONE, "45", "45"),
                        unit("3", TWO, "30", "50"),
                        unit("4", TWO, "10", "10"),
                        none("5", ONE)));

        assertThat(places).extracting(RankingTest::told).containsExactly("2 1 1", "1 2 2", "3 1 2", "4 2 4", "5 - -");
    }

    @Test
    void tiesAreDecidedCriterionByCriterionAndThenByFewerDeductions() {
        RoundScore more = unit("1", ONE, "50", "30");
        RoundScore less = unit("2", ONE, "30", "50");
        RoundScore forgiven = RoundScore.of(
                new UnitId("3"),
                ONE,
                List.of(new Sample()
                        .judged("A", "50", null, null)
                        .judged("B", "30", null, null)
                        .judged("THUONG", "2", null, null)
                        .judged("TRU", "2", null, null)
                        .on(SCALE)));

        assertThat(new Ranking(List.of(new CriterionCode("B"))).places(List.of(more, less, forgiven)))
                .extracting(RankingTest::told)
                .containsExactly("2 1 1", "1 2 2", "3 3 3");
        assertThat(new Ranking(List.of(new CriterionCode("A"), new CriterionCode("B")))
                        .places(List.of(more, less, forgiven)))
                .extracting(RankingTest::told)
                .containsExactly("1 1 1", "3 2 2", "2 3 3");
    }

    @Test
    void scoresThatLookEqualWhenRoundedAreNot() {
        RoundScore third = unit("1", ONE, "33.333333", "0");
        RoundScore more = unit("2", ONE, "33.333334", "0");

        assertThat(Exact.shown(score(third))).isEqualTo(Exact.shown(score(more)));
        assertThat(new Ranking(List.of()).places(List.of(third, more)))
                .extracting(RankingTest::told)
                .containsExactly("2 1 1", "1 2 2");
    }

    @Test
    void theYearsOfARoundAreWeighed() {
        Scale first = scale(2021, 1, "0", "0", criterion("A", "100", new Measured.Judged()));
        Scale second = scale(2022, 2, "0", "0", criterion("A", "100", new Measured.Judged()));
        RoundScore both = RoundScore.of(new UnitId("1"), ONE, List.of(judged(first, "80"), judged(second, "90")));
        RoundScore late = RoundScore.of(
                new UnitId("1"), ONE, List.of(new Sample().running().on(first), judged(second, "90")));

        assertThat(Exact.text(score(both))).isEqualTo("260/3");
        assertThat(Exact.text(score(late))).isEqualTo("90");
    }

    private static ScaleScore judged(Scale scale, String points) {
        return new Sample().judged("A", points, null, null).on(scale);
    }

    private static BigFraction score(RoundScore score) {
        return Objects.requireNonNull(score.score());
    }

    private static RoundScore unit(String id, GroupCode cluster, String a, String b) {
        return RoundScore.of(
                new UnitId(id),
                cluster,
                List.of(new Sample()
                        .judged("A", a, null, null)
                        .judged("B", b, null, null)
                        .on(SCALE)));
    }

    private static RoundScore none(String id, GroupCode cluster) {
        return RoundScore.of(
                new UnitId(id), cluster, List.of(new Sample().running().on(SCALE)));
    }

    private static String told(Ranking.Place place) {
        return "%s %s %s"
                .formatted(
                        place.score().unit(),
                        Objects.requireNonNullElse(place.inCluster(), "-"),
                        Objects.requireNonNullElse(place.overall(), "-"));
    }
}
