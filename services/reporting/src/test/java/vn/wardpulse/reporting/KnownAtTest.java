package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.EventHead;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.OracleViews;

/** What the room says as of a moment of the past. */
@ReportingTest
@DirtiesContext
class KnownAtTest {

    private static final String FLOW = "MONTH-SUM-SUM-FLOW";
    private static final Obligation AUGUST = new Obligation(new UnitId("A"), History.MONTHLY, Period.month(2023, 8));

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    private Api everybody;

    @BeforeEach
    void tell() {
        teller.tell();
        everybody = Api.person(port, null, "administrator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-20T00:00:00Z", "2023-05-12T00:00:40Z", "2023-09-30T00:00:00Z"})
    void says_what_had_been_recorded_by_then(String moment) {
        OracleViews expected = upTo(Instant.parse(moment));

        TreeMap<String, JsonNode> views = new TreeMap<>();
        List<JsonNode> standings = new ArrayList<>();
        for (int year = 2022; year <= 2023; year++) {
            String all = String.join(
                    ",", Period.allOf(year).stream().map(Period::toString).toList());
            everybody
                    .json("/api/unit-periods?period=%s&knownAt=%s".formatted(all, moment))
                    .forEach(view -> views.put(
                            view.path("unit").asString() + "/"
                                    + view.path("period").asString(),
                            view));
            everybody
                    .json("/api/standings?year=%d&knownAt=%s".formatted(year, moment))
                    .forEach(standings::add);
        }

        assertThat(views.keySet()).isEqualTo(expected.unitPeriods().keySet());
        for (UnitPeriod view : expected.unitPeriods().values()) {
            JsonNode said = Objects.requireNonNull(views.get(view.unit() + "/" + view.period()));
            assertThat(said.path("cells")).isEqualTo(json(view.cells()));
            assertThat(said.path("themes")).isEqualTo(json(view.themes()));
            assertThat(said.path("forms")).isEqualTo(json(view.forms()));
        }
        assertThat(standings)
                .containsExactlyInAnyOrderElementsOf(expected.standings().values().stream()
                        .map(KnownAtTest::json)
                        .toList());
        assertThat(expected.standings().values()).extracting(Standing::state).contains(Standing.State.APPROVED);
    }

    @Test
    void explains_a_number_of_the_past_to_the_last_report() {
        List<String> wrong = new ArrayList<>();
        for (String moment : List.of("2023-03-20T00:00:00Z", "2023-06-12T00:01:00Z", "2023-08-12T00:02:30Z")) {
            JsonNode explanation =
                    everybody.json("/api/explanations?unit=004&indicator=%s&period=2023&span=to-date&knownAt=%s"
                            .formatted(FLOW, moment));
            assertThat(explanation.path("lines"))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(
                                    Instant.parse(line.path("submittedAt").asString()))
                            .isBeforeOrEqualTo(Instant.parse(moment)));
            if (!explanation.at("/difference/amount").asString().equals("0")) {
                wrong.add(explanation.toString());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void keeps_the_past_when_reports_and_the_tree_change() {
        String then = "&knownAt=2023-10-01T00:00:00Z";
        JsonNode before = year("004", then);
        assertThat(year("004", "")).isEqualTo(before);

        ReportEvent.ReportSubmitted corrected = submitted();
        happen(new ReportEvent.ReportCorrected(
                head(teller.history.reports.size() + 1, "2023-10-05T01:00:00Z"),
                AUGUST,
                90,
                corrected.figures(),
                "đính chính",
                null,
                corrected.firstReceived(),
                corrected.timeliness()));
        teller.defineUnseen(new CatalogueEvent.UnitDefined(
                head(teller.history.catalogue.size() + 1, "2023-10-08T01:00:00Z"),
                new Unit(
                        new UnitId("C"),
                        "C",
                        UnitKind.WARD,
                        List.of(new Unit.Spell(null, null, new Name("Đơn vị", "Unit"), new UnitId("009"))))));

        assertThat(year("004", then)).isEqualTo(before);
        assertThat(units(year("004", "&knownAt=2023-10-06T00:00:00Z"))).isEqualTo(units(before));
        // By then ward C had been put right: it was never under 004.
        assertThat(units(year("004", "&knownAt=2023-10-09T00:00:00Z"))).isEqualTo(units(before) - 1);

        JsonNode differences = everybody.json(
                "/api/differences?unit=004&period=2023&from=2023-10-01T00:00:00Z&to=2023-10-09T00:00:00Z");
        assertThat(differences.path("cells").findValuesAsString("indicator")).contains(FLOW);
        assertThat(differences.path("reports").findValuesAsString("act")).containsExactly("corrected");
        assertThat(differences.path("definitions").findValuesAsString("key")).containsExactly("C");
        assertThat(everybody
                        .json("/api/activity?under=A&knownAt=2023-10-01T00:00:00Z&limit=500")
                        .findValuesAsString("at"))
                .allMatch(at -> at.compareTo("2023-10-01T") < 0);
        assertThat(everybody
                        .json("/api/known/units?on=2023-02-01&knownAt=2023-10-01T00:00:00Z")
                        .toString())
                .contains(
                        "\"id\":\"C\",\"code\":\"C\",\"kind\":\"WARD\",\"name\":{\"vi\":\"Đơn vị\",\"en\":\"Đơn vị\"},\"parent\":\"004\"");
    }

    @Test
    void takes_up_what_arrives_late() {
        String path = "/api/units/B/periods/2022-12?knownAt=2023-10-10T00:00:00Z";
        long first = everybody.json(path).path("position").asLong();

        happen(new ReportEvent.HistoryRecorded(
                head(teller.history.reports.size() + 1, "2023-10-09T00:00:00Z"),
                new Obligation(new UnitId("B"), History.MONTHLY, Period.month(2022, 12)),
                7,
                submitted().figures(),
                "2022.csv"));

        assertThat(everybody.json(path).path("position").asLong()).isGreaterThan(first);
    }

    @Test
    void refuses_what_is_no_moment_of_the_past() {
        assertThat(everybody
                        .get("/api/cells?unit=A&period=2023&knownAt=hôm-qua".replace("ô", "%C3%B4"))
                        .body())
                .contains("not-a-moment");
        assertThat(everybody
                        .get("/api/cells?unit=A&period=2023&knownAt=2023-10-13T00:00:00Z")
                        .body())
                .contains("in-the-future");
        assertThat(everybody
                        .get("/api/stream?unit=A&knownAt=2023-10-01T00:00:00Z")
                        .body())
                .contains("no-past");
        assertThat(everybody
                        .get("/api/cells?unit=A&period=2023&knownAt=2023-10-01T00:00:00Z")
                        .headers()
                        .firstValue("X-Wardpulse-Known-At"))
                .hasValue("2023-10-01T00:00:00Z");
    }

    private void happen(ReportEvent event) {
        teller.history.reports.add(event);
        teller.happen(event);
    }

    private OracleViews upTo(Instant moment) {
        return Oracle.compute(
                teller.history.catalogue,
                teller.history.reports.stream()
                        .filter(event -> !event.head().at().isAfter(moment))
                        .toList());
    }

    private JsonNode year(String unit, String more) {
        return everybody.json("/api/cells?unit=%s&period=2023&indicator=%s%s".formatted(unit, FLOW, more));
    }

    private static int units(JsonNode cells) {
        return cells.path(0).path("toDate").path("owed").asInt();
    }

    private ReportEvent.ReportSubmitted submitted() {
        return teller.history.reports.stream()
                .filter(ReportEvent.ReportSubmitted.class::isInstance)
                .map(ReportEvent.ReportSubmitted.class::cast)
                .filter(event -> event.obligation().form().equals(History.MONTHLY))
                .findFirst()
                .orElseThrow();
    }

    private static EventHead head(long position, String at) {
        return new EventHead(position, Instant.parse(at), "can.bo", new UUID(0, position));
    }

    private static JsonNode json(Object value) {
        return Wire.mapper().readTree(Wire.mapper().writeValueAsString(value));
    }
}
