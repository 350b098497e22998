package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitGroup;
import vn.wardpulse.model.plan.Plan;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Judgement;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetActed;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.round.Way;

/** A round from March to the middle of August 2023: what counts are the months from April to August. */
@ReportingTest
class RoundStandingTest {

    private static final RoundId ROUND = RoundId.parse("TD/1");
    private static final GroupCode CLUSTER = new GroupCode("TD-ABC");
    private static final String FLOW = "MONTH-SUM-SUM-FLOW";
    private static final String STANDING = "/api/rounds/TD/1/standing";
    private static final Name NAME = new Name("Thi đua", "Emulation");

    /** As everything else that is defined here, so that no other test meets a change. */
    private static final Instant AT = Instant.EPOCH;

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @BeforeEach
    void tell() {
        teller.tell();
        LocalDate first = LocalDate.of(2023, 3, 15);
        LocalDate last = LocalDate.of(2023, 8, 14);
        teller.defineUnseen(new CatalogueEvent.UnitGroupDefined(
                head(20_001),
                new UnitGroup(
                        CLUSTER,
                        NAME,
                        List.of("A", "B", "C").stream()
                                .map(unit -> new UnitGroup.Member(new UnitId(unit), first, null))
                                .toList())));
        teller.defineUnseen(new CatalogueEvent.PlanDefined(
                head(20_002),
                new Plan(
                        new PlanCode("TD"),
                        "1/TD",
                        null,
                        NAME,
                        new UnitId("01"),
                        null,
                        first,
                        last,
                        NAME,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of(new Round(1, NAME, first, last, null)))));
        teller.defineUnseen(new CatalogueEvent.ScaleDefined(head(20_003), scale()));
        teller.happen(
                judged(1, "A", 1, Stage.SELF, "20"),
                judged(2, "A", 2, Stage.APPRAISAL, "15"),
                judged(3, "B", 1, Stage.SELF, "10"));
        // The group is in the tables by now; that it is known here as well is told by the database.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Api.person(port, "01", "standing-body").status(STANDING) == 200);
    }

    private static Scale scale() {
        return new Scale(
                new ScaleId(ROUND, 2023),
                NAME,
                1,
                List.of(new Cluster(CLUSTER, new UnitId("B"))),
                BigDecimal.valueOf(5),
                BigDecimal.TEN,
                List.of(),
                new Scale.Thresholds(BigDecimal.ONE, 1, null),
                List.of(
                        criterion(
                                "FLOW",
                                50,
                                new Measured.Indicator(
                                        new IndicatorCode(FLOW),
                                        Way.ACHIEVED,
                                        new Target.AtLeast(new BigDecimal("70.5")))),
                        criterion("ON-TIME", 30, new Measured.Timeliness(List.of(new FormCode("FM")))),
                        criterion("BY-HAND", 20, new Measured.Judged())));
    }

    private static Criterion criterion(String code, int points, Measured measured) {
        BigDecimal most = BigDecimal.valueOf(points);
        return new Criterion(new CriterionCode(code), NAME, most, most, measured, List.of());
    }

    private static SheetActed judged(long position, String unit, int version, Stage stage, String points) {
        return new SheetActed(
                head(position),
                new SheetId(ROUND, new UnitId(unit)),
                version,
                new SheetAct.Judged(
                        stage,
                        true,
                        List.of(new Judgement(2023, new CriterionCode("BY-HAND"), new BigDecimal(points), null))));
    }

    private static EventHead head(long position) {
        return new EventHead(position, AT, "thuongtruc", new UUID(20, position));
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
                        .json("/api/cells?unit=%s&indicator=%s&period=2023-%02d".formatted(unit, FLOW, month))
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
