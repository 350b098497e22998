package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.embedded.DatabaseAccess;
import vn.wardpulse.model.CalendarCode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.matter.MatterField;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.model.request.Question;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.testing.TestDatabase;

/**
 * Groups A.01 and A.02 of ward A, in a room of their own: who sees them, and what is explained by them. What they alone
 * are asked for is in A's cell as their sum; of the rest A's own report stands for them.
 */
@ReportingTest
@TestPropertySource(properties = "wardpulse.test.room=below-the-ward")
class BelowTheWardTest {

    private static final String FLOW = "MONTH-SUM-SUM-FLOW";
    private static final String GROUPS_ALONE = "TDP-01";
    private static final FormCode FORM = new FormCode("TDP");
    private static final Period SEPTEMBER = Period.month(2023, 9);
    private static final String EXPLAINED = "/api/explanations?indicator=" + FLOW + "&period=2023-09&unit=";
    private static final UUID REQUEST = new UUID(4, 5);

    /** Doors that ask for one unit by name, and refuse whoever does not see it. */
    private static final List<String> DOORS_OF_A_UNIT = List.of(
            "/api/units/%s/periods/2023-09",
            EXPLAINED + "%s",
            "/api/unit-periods?period=2023-09&under=%s",
            "/api/cells?period=2023-09&unit=%s",
            "/api/pivot?period=2023-09&unit=%s",
            "/api/pivot/export?format=csv&period=2023-09&unit=%s",
            "/api/comparisons?period=2023-09&unit=%s",
            "/api/standings?period=2023-09&under=%s",
            "/api/activity?under=%s",
            "/api/differences?period=2023-09&from=2023-09-01T00:00:00Z&unit=%s",
            "/api/restated?indicator=" + FLOW + "&from=2023-09&to=2023-09&to-tree=2023-10-01&unit=%s",
            "/api/known/targets?year=2023&unit=%s",
            "/api/task-figures?unit=%s",
            "/api/task-occurrences?unit=%s",
            "/api/request-figures?unit=%s",
            "/api/request-sums?request=" + REQUEST + "&unit=%s",
            "/api/matter-figures?unit=%s");

    /** Doors that answer with everything under a unit: each names groups to their ward. */
    private static final List<String> DOORS_OF_A_TREE = List.of(
            "/api/unit-periods?period=2023-09&under=%s",
            "/api/cells?period=2023-09&under=%s",
            "/api/pivot?rows=unit&rows=indicator&period=2023-09&under=%s",
            "/api/pivot/export?format=csv&rows=unit&rows=indicator&period=2023-09&under=%s",
            "/api/pivot/export?format=json&rows=unit&rows=indicator&period=2023-09&under=%s",
            "/api/standings?period=2023-09&under=%s",
            "/api/activity?under=%s",
            "/api/differences?period=2023-09&from=2023-01-01T00:00:00Z&unit=%s",
            "/api/task-occurrences?unit=%s",
            "/api/task-figures?by=unit&unit=%s",
            "/api/request-figures?by=unit&unit=%s");

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails database;

    @BeforeEach
    void tell() {
        teller.tell();
        if (teller.history.catalogue.stream()
                .anyMatch(event -> event instanceof CatalogueEvent.FormDefined form
                        && form.form().code().equals(FORM))) {
            return;
        }
        define(new CatalogueEvent.UnitDefined(head(), group("A.01")));
        define(new CatalogueEvent.UnitDefined(head(), group("A.02")));
        define(new CatalogueEvent.IndicatorDefined(
                head(),
                new Indicator(
                        new IndicatorCode(GROUPS_ALONE),
                        new ThemeCode("T"),
                        new Name("Buổi họp dân", "Meetings"),
                        MeasureKind.FLOW,
                        new Name("buổi", "meetings"),
                        0,
                        0,
                        Frequency.MONTH,
                        TimeRule.SUM,
                        UnitRule.SUM,
                        Direction.HIGHER,
                        null,
                        null,
                        900)));
        define(new CatalogueEvent.FormDefined(
                head(),
                new Form(
                        FORM,
                        new Name("Biểu tổ dân phố", "Form of groups"),
                        Frequency.MONTH,
                        UnitKind.RESIDENTIAL_GROUP,
                        new UnitId("01"),
                        new CalendarCode("ND09"),
                        2023,
                        null,
                        List.of(new IndicatorCode(FLOW), new IndicatorCode(GROUPS_ALONE)))));
        teller.happen(teller.history.submit(
                "A",
                History.MONTHLY,
                SEPTEMBER,
                60,
                List.of(new ReportedFigure(new IndicatorCode(FLOW), new Figure.Amount(new BigDecimal("9")), null))));
        report("A.01", "3");
        report("A.02", "4.5");
        TaskId task = TaskId.parse("KH/9");
        for (String group : List.of("A.01", "A.02")) {
            teller.happen(new TaskEvent.OccurrenceOpened(
                    happened(),
                    new Occurrence(task, new Slot("2023-09"), new UnitId(group)),
                    LocalDate.of(2023, 9, 1),
                    LocalDate.of(2023, 9, 30),
                    LocalDate.of(2023, 9, 30),
                    null));
            Asked asked = new Asked(REQUEST, new UnitId(group));
            teller.happen(
                    new RequestEvent.RequestSent(
                            happened(),
                            asked,
                            new UnitId("A"),
                            "Họp dân",
                            "Giao ban",
                            LocalDate.of(2023, 9, 4),
                            LocalDate.of(2023, 9, 8),
                            null,
                            List.of(new Question(1, "Bao nhiêu?", Question.Kind.NUMBER, "hộ", 0, true, null))),
                    new RequestEvent.RequestAnswered(
                            happened(),
                            asked,
                            1,
                            List.of(new Answer.Amount(1, BigDecimal.TEN)),
                            Instant.parse("2023-09-05T02:00:00Z"),
                            Timeliness.ON_TIME));
            teller.happen(new MatterEvent.MatterRaised(
                    happened(),
                    new UUID(4, group.hashCode()),
                    new UnitId(group),
                    MatterField.ENVIRONMENT,
                    LocalDate.of(2023, 9, 4),
                    LocalDate.of(2023, 9, 28),
                    new UnitId("A")));
        }
    }

    private EventHead happened() {
        return new EventHead(3_000_000 + ++position, Instant.parse("2023-09-05T02:00:00Z"), "a", new UUID(3, position));
    }

    private long position;

    private EventHead head() {
        return new EventHead(teller.history.catalogue.size() + 1, Instant.EPOCH, "quantri", new UUID(0, 0));
    }

    private static Unit group(String id) {
        return new Unit(
                new UnitId(id),
                id,
                UnitKind.RESIDENTIAL_GROUP,
                List.of(new Unit.Spell(null, null, new Name(id, id), new UnitId("A"))));
    }

    private void define(CatalogueEvent event) {
        teller.history.catalogue.add(event);
        teller.defineUnseen(event);
    }

    private int version = 1;

    private void report(String group, String amount) {
        teller.happen(
                teller.history.open(group, FORM, SEPTEMBER),
                teller.history.submit(group, FORM, SEPTEMBER, version, figures(amount)));
    }

    private static List<ReportedFigure> figures(String amount) {
        return List.of(
                new ReportedFigure(new IndicatorCode(FLOW), new Figure.Amount(new BigDecimal(amount)), null),
                new ReportedFigure(new IndicatorCode(GROUPS_ALONE), new Figure.Amount(BigDecimal.TWO), null));
    }

    /** A round of A's groups: A.01 leads their cluster, and ward B stands for the plan. */
    private void defineRound() {
        Emulation round = new Emulation("TG", "A.01", 22);
        teller.defineUnseen(round.cluster(20_201, "A.01", "A.02"));
        teller.defineUnseen(round.plan(20_202, "B", 1));
        teller.defineUnseen(round.scale(20_203, 1, new Scale.Thresholds(null, 0, null), Emulation.byHand(10)));
    }

    @Test
    void howGroupsStandInARoundIsForTheirWardWhoeverLeadsThemOrStandsForThePlan() {
        defineRound();
        String standing = "/api/rounds/TG/1/standing";
        Api leader = Api.person(port, "A", "ward-leader");
        await().atMost(Duration.ofSeconds(30)).until(() -> leader.status(standing) == 200);

        assertThat(leader.json(standing).path("places").findValuesAsString("unit"))
                .containsExactlyInAnyOrder("A.01", "A.02");
        assertThat(Api.person(port, "A.01", "ward-officer")
                        .json(standing)
                        .path("places")
                        .findValuesAsString("unit"))
                .as("it leads the cluster")
                .containsExactly("A.01");
        for (Api other : List.of(
                Api.person(port, "B", "ward-officer"),
                Api.person(port, "004", "standing-body"),
                Api.person(port, "01", "analyst"))) {
            assertThat(other.status(standing)).isEqualTo(403);
            assertThat(other.status("/api/rounds/TG/1/results")).isEqualTo(403);
        }
    }

    @Test
    void aWardsNumberIsItsOwnAndSaysWhatItsGroupsSay() {
        Api leader = Api.person(port, "A", "ward-leader");
        JsonNode ward = leader.json(EXPLAINED + "A");

        assertThat(ward.at("/difference/amount").asString()).isEqualTo("0");
        assertThat(ward.path("lines").findValuesAsString("unit")).containsOnly("A");
        assertThat(ward.at("/below/lines").findValuesAsString("unit")).containsExactly("A.01", "A.02");
        assertThat(ward.at("/below/sum/amount").asString()).isEqualTo("7.5");
        BigDecimal own = ward.at("/total").has("amount")
                ? new BigDecimal(ward.at("/total/amount").asString())
                : BigDecimal.ZERO;
        assertThat(new BigDecimal(ward.at("/below/difference/amount").asString()))
                .isEqualByComparingTo(own.subtract(new BigDecimal("7.5")));

        JsonNode district = Api.person(port, "004", "analyst").json(EXPLAINED + "004");
        assertThat(district.at("/difference/amount").asString()).isEqualTo("0");
        assertThat(district.path("lines").findValuesAsString("unit")).doesNotContain("A.01", "A.02");
        assertThat(district.path("below").isNull() || district.path("below").isMissingNode())
                .isTrue();

        JsonNode fromAbove = Api.person(port, "004", "analyst").json(EXPLAINED + "A");
        assertThat(fromAbove.at("/total")).isEqualTo(ward.at("/total"));
        assertThat(fromAbove.path("lines").findValuesAsString("unit")).containsOnly("A");
        assertThat(fromAbove.path("below").isNull() || fromAbove.path("below").isMissingNode())
                .isTrue();
        assertThat(fromAbove.path("withheld").asInt()).isZero();

        JsonNode group = Api.person(port, "A.01", "ward-officer").json(EXPLAINED + "A.01");
        assertThat(group.at("/total/amount").asString()).isEqualTo("3");
        assertThat(group.at("/difference/amount").asString()).isEqualTo("0");
    }

    /** It judges A, and follows A's figures; what stands below A stays A's. */
    @Test
    void aWardThatLeadsAClusterReadsNoGroupsOfAnotherBehindAScore() {
        Emulation round = new Emulation("TDH", "B", 24, LocalDate.of(2023, 9, 14));
        teller.defineUnseen(round.cluster(20_401, "A", "B"));
        teller.defineUnseen(round.plan(20_402, null, 1));
        teller.defineUnseen(round.scale(20_403, 1));
        String figure = "/api/rounds/TDH/1/explanations?indicator=" + FLOW + "&period=2023-09&unit=A";
        Api lead = Api.person(port, "B", "ward-officer");
        await().atMost(Duration.ofSeconds(30)).until(() -> lead.status(figure) == 200);

        JsonNode seen = lead.json(figure);
        assertThat(seen.path("lines").findValuesAsString("unit")).containsOnly("A");
        assertThat(seen.path("below").isNull() || seen.path("below").isMissingNode())
                .isTrue();
        assertThat(Api.person(port, "A", "ward-leader")
                        .json(figure)
                        .at("/below/lines")
                        .findValuesAsString("unit"))
                .containsExactly("A.01", "A.02");
    }

    @Test
    void aSeriesOfADistrictLeavesThemOut() {
        String asked = "/api/restated?indicator=" + FLOW + "&from=2023-09&to=2023-09&to-tree=2023-10-01&unit=";
        Api reader = Api.person(port, "004", "analyst");
        BigDecimal wards = amount(reader.json(asked + "A")).add(amount(reader.json(asked + "B")));
        assertThat(amount(reader.json(asked + "004"))).isEqualByComparingTo(wards);
        assertThat(amount(Api.person(port, "A", "analyst").json(asked + "A.02")))
                .isEqualByComparingTo("4.5");
    }

    @Test
    void whatGroupsAloneAreAskedForIsTheirWardsSumAndItsReportsAreTheWardsToSee() {
        String asked = "/api/explanations?period=2023-09&indicator=" + GROUPS_ALONE + "&unit=";
        JsonNode ward = Api.person(port, "A", "ward-leader").json(asked + "A");
        assertThat(ward.at("/total/amount").asString()).isEqualTo("4");
        assertThat(ward.path("lines").findValuesAsString("unit")).containsExactly("A.01", "A.02");
        assertThat(ward.path("withheld").asInt()).isZero();

        JsonNode above = Api.person(port, "004", "analyst").json(asked + "A");
        assertThat(above.at("/total/amount").asString()).isEqualTo("4");
        assertThat(above.at("/difference/amount").asString()).isEqualTo("0");
        assertThat(above.path("lines")).isEmpty();
        assertThat(above.path("withheld").asInt()).isEqualTo(2);

        JsonNode district = Api.person(port, "004", "analyst").json(asked + "004");
        assertThat(district.path("lines")).isEmpty();
        assertThat(district.path("withheld").asInt())
                .as("what groups report stops at the ward")
                .isZero();
    }

    @Test
    void noDoorShowsAGroupToAnybodyButItselfAndItsWard() {
        Map<String, Api> kept = Map.of(
                "another group", Api.person(port, "A.02", "ward-officer"),
                "another ward", Api.person(port, "B", "ward-leader"),
                "the district's leadership", Api.person(port, "004", "district-leadership"),
                "the district's standing body", Api.person(port, "004", "standing-body"),
                "the district's analyst", Api.person(port, "004", "analyst"),
                "the city", Api.person(port, "01", "analyst"),
                "the administrator", Api.person(port, null, "administrator"),
                "a machine of the district", Api.machine(port, "004", "figures:read"),
                "a machine of all", Api.machine(port, "*", "figures:read"));
        Map<String, Api> let = Map.of(
                "itself", Api.person(port, "A.01", "ward-officer"),
                "its ward", Api.person(port, "A", "ward-officer"),
                "its ward's standing body", Api.person(port, "A", "standing-body"));
        List<String> wrong = new ArrayList<>();
        for (String door : DOORS_OF_A_UNIT) {
            String path = door.formatted("A.01");
            kept.forEach((who, api) -> expect(wrong, who, path, api.status(path), 403));
            let.forEach((who, api) -> expect(wrong, who, path, api.status(path), 200));
        }
        assertThat(wrong).isEmpty();
    }

    private static void expect(List<String> wrong, String who, String path, int status, int expected) {
        if (status != expected) {
            wrong.add("%s at %s: %d instead of %d".formatted(who, path, status, expected));
        }
    }

    @Test
    void noListNamesAGroupToAnybodyAboveItsWard() {
        Api ward = Api.person(port, "A", "ward-leader");
        for (String door : DOORS_OF_A_TREE) {
            assertThat(ward.get(door.formatted("A")).body())
                    .as("the ward at %s", door)
                    .contains("A.01", "A.02");
            for (String top : List.of("A", "004", "01")) {
                for (Api above : List.of(
                        Api.person(port, "01", "analyst"),
                        Api.person(port, null, "administrator"),
                        Api.machine(port, "*", "figures:read"))) {
                    assertThat(above.get(door.formatted(top)).body())
                            .as("from above at %s", door.formatted(top))
                            .doesNotContain("A.01", "A.02");
                }
            }
        }
        String sums = "/api/request-sums?request=" + REQUEST;
        assertThat(ward.json(sums).path("asked").asInt()).isEqualTo(2);
        assertThat(Api.person(port, "004", "standing-body")
                        .json(sums)
                        .path("asked")
                        .asInt())
                .as("though the ward that asks is under the district")
                .isZero();
        assertThat(ward.json("/api/matter-figures").at("/total/open").asInt()).isEqualTo(2);
        assertThat(Api.person(port, "004", "analyst")
                        .json("/api/matter-figures?unit=A")
                        .at("/total/open")
                        .asInt())
                .isZero();
    }

    @Test
    void theStreamTellsADistrictOfItsWardsAndNotOfTheirGroups() throws Exception {
        try (StreamReader district = StreamReader.open(Api.person(port, "004", "analyst"), "/api/stream?under=004");
                StreamReader ward = StreamReader.open(Api.person(port, "A", "analyst"), "/api/stream?under=A")) {
            assertThat(district.status()).isEqualTo(200);
            assertThat(ward.status()).isEqualTo(200);
            teller.happen(teller.history.submit("A.01", FORM, SEPTEMBER, ++version, figures("3")));
            Period august = Period.month(2023, 8);
            teller.happen(teller.history.submit(
                    "A", History.MONTHLY, august, 50, teller.history.figures(History.MONTHLY, new Random(1))));

            ward.next(event -> event.data() != null && event.data().toString().contains("A.01"));
            List<StreamReader.Event> told = new ArrayList<>();
            told.add(district.next(event -> {
                told.add(event);
                return event.data() != null && event.data().toString().contains("2023-08");
            }));
            told.addAll(district.waiting());
            assertThat(told)
                    .noneMatch(event ->
                            event.data() != null && event.data().toString().contains("A.0"));
        }
    }

    @Test
    void aFrozenWardHoldsItsOwnFiguresAndAFrozenGroupIsForItsWard() {
        for (String top : List.of("004", "A")) {
            int number = frozen(top);
            for (String format : List.of("csv", "json")) {
                assertThat(Api.person(port, "004", "analyst")
                                .get("/api/snapshots/%d/export?format=%s".formatted(number, format))
                                .body())
                        .as("%s as %s", top, format)
                        .contains("A")
                        .doesNotContain("A.01", "A.02");
            }
            JsonNode proof = Wire.mapper()
                    .readTree(Api.person(port, "004", "analyst")
                            .post("/api/snapshots/%d/proof".formatted(number))
                            .body());
            assertThat(proof.path("log").asBoolean())
                    .as("worked out anew, %s comes out the same", top)
                    .isTrue();
        }
        int group = frozen("A.01");
        String path = "/api/snapshots/" + group;
        assertThat(Api.person(port, "A", "ward-officer").status(path)).isEqualTo(200);
        assertThat(Api.person(port, "A", "analyst")
                        .get(path + "/export?format=csv")
                        .body())
                .contains("A.01");
        for (Api other : List.of(
                Api.person(port, "004", "analyst"),
                Api.person(port, null, "administrator"),
                Api.person(port, "A.02", "ward-officer"))) {
            assertThat(other.status(path)).isEqualTo(404);
            assertThat(other.get("/api/snapshots").body()).doesNotContain("A.01");
        }
    }

    /** By an analyst of the ward, or of the district where it is about more. */
    private int frozen(String unit) {
        HttpResponse<String> answer = Api.person(port, unit.startsWith("A") ? "A" : unit, "analyst")
                .post(
                        "/api/snapshots",
                        "{\"name\":\"Chốt\",\"unit\":\"%s\",\"periods\":[\"2023-09\"]}".formatted(unit));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Wire.mapper().readTree(answer.body()).at("/manifest/number").asInt();
    }

    @Test
    void toolsThatReadSqlGetNoRowAboutAGroup() throws SQLException {
        DatabaseAccess bi = TestDatabase.bi(database.getJdbcUrl());
        try (Connection tool = DriverManager.getConnection(bi.url(), bi.username(), bi.password());
                Statement query = tool.createStatement()) {
            for (String view : List.of(
                    "cell",
                    "completeness",
                    "current_standing",
                    "report_version",
                    "report_figure",
                    "task_occurrence",
                    "request_standing",
                    "matter_standing")) {
                String counted = "select count(*) from " + view + " where unit like 'A.%'";
                assertThat(jdbc.sql(counted).query(Integer.class).single())
                        .as("the room itself in %s", view)
                        .isPositive();
                try (ResultSet row = query.executeQuery(counted)) {
                    row.next();
                    assertThat(row.getInt(1)).as("a tool in %s", view).isZero();
                }
            }
            try (ResultSet row = query.executeQuery("select count(*) from cell where unit = 'A'")) {
                row.next();
                assertThat(row.getInt(1)).isPositive();
            }
        }
    }

    private static BigDecimal amount(JsonNode series) {
        return new BigDecimal(series.at("/points/0/restated/amount").asString("0"));
    }

    @Test
    void aGroupSeesItselfItsWardAllItsGroupsAndNobodyBesideThem() {
        String year = "/api/units/%s/periods/2023-09";
        for (String[] seen : new String[][] {{"A.01", "A.01"}, {"A", "A.01"}, {"A", "A.02"}}) {
            assertThat(Api.person(port, seen[0], "ward-officer").status(year.formatted(seen[1])))
                    .as("%s looks at %s", seen[0], seen[1])
                    .isEqualTo(200);
        }
        for (String[] hidden : new String[][] {
            {"A.01", "A.02"}, {"A.01", "A"}, {"A.01", "004"}, {"B", "A.01"}, {"B", "A.02"}, {"009", "A.01"}
        }) {
            Api reader = Api.person(port, hidden[0], "ward-officer");
            for (String door : List.of(
                    year.formatted(hidden[1]),
                    EXPLAINED + hidden[1],
                    "/api/cells?period=2023-09&unit=" + hidden[1],
                    "/api/pivot?period=2023-09&unit=" + hidden[1],
                    "/api/standings?period=2023-09&under=" + hidden[1],
                    "/api/activity?under=" + hidden[1],
                    "/api/comparisons?period=2023-09&unit=" + hidden[1])) {
                assertThat(reader.status(door)).as("%s at %s", hidden[0], door).isEqualTo(403);
            }
        }
        assertThat(known("A.01")).contains("A", "A.01", "B").doesNotContain("A.02");
        assertThat(known("A")).contains("A.01", "A.02");
        assertThat(known("B")).doesNotContain("A.01", "A.02");
    }

    private List<String> known(String unit) {
        return Api.person(port, unit, "ward-officer")
                .json("/api/known/units?on=2023-09-01")
                .findValuesAsString("id");
    }
}
