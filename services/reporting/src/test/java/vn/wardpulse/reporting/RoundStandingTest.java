package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.round.Stage;

/** A round from March to the middle of August 2023: what counts are the months from April to August. */
@ReportingTest
class RoundStandingTest {

    private static final Emulation ROUND = new Emulation("TD", "B", 20);
    private static final String STANDING = "/api/rounds/TD/1/standing";

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @BeforeEach
    void tell() {
        teller.tell();
        teller.defineUnseen(ROUND.cluster(20_001, "A", "B", "C"));
        teller.defineUnseen(ROUND.plan(20_002, null, 1));
        teller.defineUnseen(ROUND.scale(20_003, 1));
        teller.happen(
                ROUND.judged(1, ROUND.sheet(1, "A"), 1, Stage.SELF, "20", null),
                ROUND.judged(2, ROUND.sheet(1, "A"), 2, Stage.APPRAISAL, "15", null),
                ROUND.judged(3, ROUND.sheet(1, "B"), 1, Stage.SELF, "10", null));
        // The group is in the tables by now; that it is known here as well is told by the database.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.person(port, "01", "standing-body").status(STANDING) == 200);
    }

    @Test
    void canBeWorkedOutAgainFromWhatItShows() {
        JsonNode standing = Api.person(port, "01", "standing-body").json(STANDING);

        assertThat(standing.path("places")).hasSize(3);
        assertThat(standing.path("closed").asBoolean()).isFalse();
        for (JsonNode place : standing.path("places")) {
            JsonNode score = place.path("scales").path(0);
            BigFraction earned = BigFraction.ZERO;
            BigFraction outOf = BigFraction.ZERO;
            for (JsonNode line : score.path("lines")) {
                String state = line.path("state").asString();
                if (state.equals("COUNTED") || state.equals("MISSING")) {
                    BigFraction points = points(standing, line.path("criterion").asString());
                    outOf = outOf.add(points);
                    if (state.equals("COUNTED")) {
                        BigFraction share = fraction(line.at("/working/share"));
                        earned = earned.add(share.compareTo(BigFraction.ONE) > 0 ? points : points.multiply(share));
                    }
                }
            }
            assertThat(fraction(score.at("/earned/exact"))).isEqualTo(earned);
            assertThat(fraction(place.at("/score/exact")))
                    .isEqualTo(earned.multiply(100).divide(outOf));
        }
    }

    @Test
    void restsOnTheFiguresOfTheRoundsOwnMonths() {
        JsonNode standing = Api.person(port, "01", "standing-body").json(STANDING);
        for (JsonNode place : standing.path("places")) {
            String unit = place.path("unit").asString();
            BigDecimal sum = BigDecimal.ZERO;
            int reported = 0;
            for (int month = 4; month <= 8; month++) {
                JsonNode cell = Api.person(port, "01", "standing-body")
                        .json("/api/cells?unit=%s&indicator=%s&period=2023-%02d".formatted(unit, Emulation.FLOW, month))
                        .at("/0/own/amount");
                if (!cell.isMissingNode() && !cell.isNull()) {
                    sum = sum.add(new BigDecimal(cell.asString()));
                    reported++;
                }
            }
            JsonNode line = place.at("/scales/0/lines/0");
            if (reported > 0) {
                assertThat(new BigDecimal(line.at("/working/amount").asString()))
                        .isEqualByComparingTo(sum);
                assertThat(line.at("/working/reported").asInt()).isEqualTo(reported);
            }
        }
    }

    @Test
    void countsWhatTheFurthestStageSaysAndShowsTheOthers() {
        JsonNode a = place("A");
        assertThat(a.at("/scales/0/lines/2/earned/exact").asString()).isEqualTo("15");
        assertThat(a.at("/scales/0/lines/2/self/value").asString()).isEqualTo("20");
        assertThat(a.at("/scales/0/lines/2/disagreed").asBoolean()).isTrue();
        assertThat(a.path("turn").asString()).isEqualTo("VERIFICATION");
        assertThat(place("C").at("/scales/0/lines/2/state").asString()).isEqualTo("NOT_DUE");
    }

    @Test
    void everybodySeesTheirOwnAndRanksAmongAll() {
        JsonNode own = Api.person(port, "A", "ward-officer").json(STANDING);
        assertThat(own.path("places").findValuesAsString("unit")).containsExactly("A");
        assertThat(own.path("units").asInt()).isEqualTo(3);
        assertThat(own.at("/places/0/overall").asInt())
                .isEqualTo(place("A").path("overall").asInt());
        assertThat(Api.person(port, "B", "ward-officer").json(STANDING).path("places"))
                .as("it leads the cluster")
                .hasSize(3);
        assertThat(Api.person(port, "009", "district-leadership")
                        .json(STANDING)
                        .path("places")
                        .findValuesAsString("unit"))
                .containsExactly("C");
        assertThat(Api.machine(port, "004", "reports:write").status(STANDING)).isEqualTo(403);
        assertThat(Api.person(port, "01", "analyst").status("/api/rounds/TD/2/standing"))
                .isEqualTo(404);
        assertThat(Api.person(port, "01", "analyst").status("/api/rounds/TD/0/standing"))
                .isEqualTo(404);
    }

    @Test
    void whoeverSeesAScoreSeesWhereItsFiguresComeFrom() {
        Api lead = Api.person(port, "B", "ward-officer");
        int explained = 0;
        for (JsonNode place : lead.json(STANDING).path("places")) {
            String unit = place.path("unit").asString();
            for (JsonNode figure : place.at("/scales/0/lines/0/rests/figures")) {
                if (!figure.path("amount").isNull() && !figure.path("amount").isMissingNode()) {
                    String period = figure.path("period").asString();
                    JsonNode explanation = lead.json(explanation(unit, Emulation.FLOW, period));
                    assertThat(new BigDecimal(explanation.at("/total/amount").asString()))
                            .isEqualByComparingTo(figure.path("amount").asString());
                    assertThat(explanation.path("lines").findValuesAsString("unit"))
                            .containsOnly(unit);
                    assertThat(lead.status("/api/explanations?unit=%s&indicator=%s&period=%s"
                                    .formatted(unit, Emulation.FLOW, period)))
                            .as("the same figure by reach alone")
                            .isEqualTo(unit.equals("B") ? 200 : 403);
                    explained++;
                }
            }
        }
        assertThat(explained).isPositive();
    }

    @Test
    void noOtherFigureIsExplainedInARound() {
        Api lead = Api.person(port, "B", "ward-officer");
        assertThat(lead.status(explanation("A", Emulation.FLOW, "2023-04"))).isEqualTo(200);
        assertThat(lead.status(explanation("A", Emulation.FLOW, "2023-03")))
                .as("a month that is not the round's")
                .isEqualTo(403);
        assertThat(lead.status(explanation("A", Emulation.FLOW, "2023"))).isEqualTo(403);
        assertThat(lead.status(explanation("A", "MONTH-SUM-RATIO-RATIO", "2023-04")))
                .as("an indicator that is not the round's")
                .isEqualTo(403);
        assertThat(lead.status(explanation("009", Emulation.FLOW, "2023-04")))
                .as("a unit that is not in the round")
                .isEqualTo(403);
        Api judged = Api.person(port, "A", "ward-officer");
        assertThat(judged.status(explanation("A", Emulation.FLOW, "2023-04"))).isEqualTo(200);
        assertThat(judged.status(explanation("B", Emulation.FLOW, "2023-04")))
                .as("a unit that is judged by the reader's lead, not by the reader")
                .isEqualTo(403);
        assertThat(Api.machine(port, "004", "reports:write").status(explanation("A", Emulation.FLOW, "2023-04")))
                .isEqualTo(403);
        assertThat(Api.nobody(port).status(explanation("A", Emulation.FLOW, "2023-04")))
                .isEqualTo(401);
    }

    @Test
    void whoeverStandsForThePlanFollowsFiguresOfUnitsThatTheyDoNotHaveInReach() {
        Emulation watched = new Emulation("TDX", "B", 29);
        teller.defineUnseen(watched.cluster(29_001, "A", "B"));
        teller.defineUnseen(watched.plan(29_002, "C", 1));
        teller.defineUnseen(watched.scale(29_003, 1));
        String figure = "/api/rounds/TDX/1/explanations?indicator=" + Emulation.FLOW + "&period=2023-04&unit=";

        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.person(port, "C", "ward-officer").status(figure + "A") == 200);
        assertThat(Api.person(port, "B", "ward-officer").status(figure + "A"))
                .as("the cluster's lead")
                .isEqualTo(200);
        assertThat(Api.person(port, "A", "ward-officer").status(figure + "B")).isEqualTo(403);
    }

    private static String explanation(String unit, String indicator, String period) {
        return "/api/rounds/TD/1/explanations?unit=%s&indicator=%s&period=%s".formatted(unit, indicator, period);
    }

    private JsonNode place(String unit) {
        for (JsonNode place :
                Api.person(port, "01", "standing-body").json(STANDING).path("places")) {
            if (place.path("unit").asString().equals(unit)) {
                return place;
            }
        }
        throw new AssertionError("no place of " + unit);
    }

    private static BigFraction points(JsonNode standing, String criterion) {
        for (JsonNode one : standing.at("/scales/0/criteria")) {
            if (one.path("code").asString().equals(criterion)) {
                return BigFraction.of(Integer.parseInt(one.path("points").asString()));
            }
        }
        throw new AssertionError("no criterion " + criterion);
    }

    private static BigFraction fraction(JsonNode text) {
        return BigFraction.parse(Objects.requireNonNull(text.asString()));
    }
}
