package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.oracle.Oracle;

@ReportingTest
class FiguresTest {

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @BeforeEach
    void tell() {
        teller.tell();
    }

    @Test
    void shows_what_the_roll_up_says() {
        Api everything = Api.person(port, null, "administrator");
        var expected = Oracle.compute(teller.history.catalogue, teller.history.reports);
        for (UnitPeriod view : expected.unitPeriods().values()) {
            JsonNode shown = everything.json("/api/units/%s/periods/%s".formatted(view.unit(), view.period()));
            JsonNode wanted = Wire.mapper().valueToTree(view);
            assertThat(shown.get("cells")).isEqualTo(wanted.get("cells"));
            assertThat(shown.get("themes")).isEqualTo(wanted.get("themes"));
            assertThat(shown.get("forms")).isEqualTo(wanted.get("forms"));
        }
        assertThat(everything.json("/api/standings"))
                .hasSize(expected.standings().size());
    }

    @Test
    void shows_a_unit_with_all_under_it_at_once() {
        Api reader = Api.person(port, "004", "analyst");
        HttpResponse<String> answer = reader.get("/api/unit-periods?under=004&period=2023-03&period=2023");
        JsonNode rows = Wire.mapper().readTree(answer.body());
        assertThat(rows)
                .extracting(row ->
                        row.get("unit").asString() + " " + row.get("period").asString())
                // By the tree of each period: C went to another district in July.
                .containsExactly("004 2023", "004 2023-03", "A 2023", "A 2023-03", "B 2023", "B 2023-03", "C 2023-03");
        assertThat(rows)
                .allSatisfy(row -> assertThat(row)
                        .isEqualTo(reader.json("/api/units/%s/periods/%s"
                                .formatted(
                                        row.get("unit").asString(),
                                        row.get("period").asString()))));
        assertThat(answer.headers().firstValueAsLong("X-Change-Id")).isPresent();
        assertThat(answer.headers().firstValueAsLong("X-Wardpulse-Generation")).hasValue(1);
        assertThat(reader.status("/api/unit-periods?under=004")).isEqualTo(400);
    }

    @Test
    void answers_with_empty_lists_where_nothing_is_yet() {
        JsonNode shown = Api.person(port, null, "administrator").json("/api/units/A/periods/2031-05");
        assertThat(shown.get("cells")).isEmpty();
        assertThat(shown.get("generation").asInt()).isOne();
    }

    @Test
    void says_that_nothing_changed() {
        Api reader = Api.person(port, "004", "analyst");
        for (String path : List.of("/api/units/004/periods/2023-Q1", "/api/standings?year=2023")) {
            HttpResponse<String> first = reader.get(path);
            String etag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(reader.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void finds_cells_by_unit_indicator_and_period() {
        Api reader = Api.person(port, "004", "analyst");
        String indicator = teller.history.all().getFirst().code().value();
        JsonNode cells =
                reader.json("/api/cells?under=004&indicator=" + indicator + "&from=2023-01&to=2023-09&frequency=MONTH");
        assertThat(cells).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.get("indicator").asString()).isEqualTo(indicator);
            assertThat(cell.get("period").asString()).startsWith("2023-0");
        });
        // C went to another district in July.
        assertThat(cells)
                .filteredOn(cell -> cell.get("unit").asString().equals("C"))
                .extracting(cell -> cell.get("period").asString())
                .doesNotContain("2023-08")
                .contains("2023-02");
    }

    @Test
    void lists_page_by_page_what_it_lists_at_once() {
        Api reader = Api.person(port, "004", "analyst");
        for (String question : List.of(
                "/api/cells?under=004&frequency=MONTH",
                "/api/cells?under=004&level=WARD&relative=this-year&sort=-toDate",
                "/api/cells?indicator=" + teller.history.all().getFirst().code() + "&sort=achievement")) {
            List<JsonNode> whole = reader.json(question).valueStream().toList();
            assertThat(whole).hasSizeGreaterThan(20);
            List<JsonNode> paged = new ArrayList<>();
            String at = question + "&limit=7";
            while (at != null) {
                HttpResponse<String> page = reader.get(at);
                List<JsonNode> rows =
                        Wire.mapper().readTree(page.body()).valueStream().toList();
                assertThat(rows).hasSizeBetween(1, 7);
                paged.addAll(rows);
                at = page.headers()
                        .firstValue("Link")
                        .map(link -> link.substring(1, link.indexOf('>')))
                        .orElse(null);
            }
            assertThat(paged).as(question).isEqualTo(whole);
        }
    }

    @Test
    void narrows_by_level_theme_and_moving_time() {
        Api reader = Api.person(port, "004", "analyst");
        assertThat(reader.json("/api/cells?level=DISTRICT&period=2023"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.get("unit").asString()).isEqualTo("004"));
        String theme = teller.history.all().getFirst().theme().value();
        List<String> under = teller.history.all().stream()
                .filter(indicator -> indicator.theme().value().equals(theme))
                .map(indicator -> indicator.code().value())
                .toList();
        assertThat(reader.json("/api/cells?theme=" + theme + "&period=2023"))
                .isNotEmpty()
                .allSatisfy(
                        cell -> assertThat(under).contains(cell.get("indicator").asString()));
        assertThat(reader.json("/api/cells?unit=A&relative=last-year&frequency=MONTH"))
                .allSatisfy(cell -> assertThat(cell.get("period").asString()).startsWith("2022-"));
        JsonNode sparse = reader.json("/api/cells?unit=A&period=2023&limit=1&fields=own,status")
                .get(0);
        assertThat(sparse.propertyNames()).containsExactlyInAnyOrder("unit", "period", "indicator", "own", "status");
    }

    @Test
    void says_everything_that_is_wrong_with_a_question() {
        Api reader = Api.person(port, "004", "analyst");
        HttpResponse<String> refused =
                reader.get("/api/cells?theme=NO&sort=colour&limit=0&fields=colour&relative=some-day&from=2023");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Wire.mapper().readTree(refused.body()).findValuesAsString("code"))
                .containsExactly(
                        "unknown-theme", "unknown-span", "two-spans", "unknown-order", "page-length", "unknown-field");
        assertThat(reader.status("/api/cells?unit=A&limit=5&after=somewhere")).isEqualTo(422);
    }

    @Test
    void tells_what_happened_newest_first() {
        Api reader = Api.person(port, "004", "analyst");
        JsonNode items = reader.json("/api/activity?under=A&limit=5");
        assertThat(items).hasSize(5);
        assertThat(items)
                .extracting(item -> item.get("position").asLong())
                .isSortedAccordingTo((one, other) -> Long.compare(other, one));
        JsonNode corrected = reader.json("/api/activity?act=corrected&limit=1").get(0);
        assertThat(corrected.get("changed")).isNotEmpty();
        assertThat(corrected.get("reason").asString()).isEqualTo("đính chính");
        JsonNode next = reader.json("/api/activity?under=A&limit=5&before="
                + items.get(4).get("position").asLong());
        assertThat(next.get(0).get("position").asLong())
                .isLessThan(items.get(4).get("position").asLong());
    }

    @Test
    void describes_itself() {
        JsonNode description = Api.nobody(port).json("/openapi");
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.get("paths").propertyNames()).contains("/api/cells", "/api/stream");
        assertThat(description
                        .at("/components/schemas/ShownUnitPeriod/properties/unit/type")
                        .asString())
                .isEqualTo("string");
    }

    @Test
    void is_ready_when_it_has_caught_up() {
        // Partitions may still move between its threads.
        await().until(() -> Api.nobody(port).status("/actuator/health/readiness") == 200);
        assertThat(Api.nobody(port).get("/actuator/prometheus").body())
                .contains("wardpulse_reporting_freshness_seconds", "wardpulse_reporting_lag");
    }
}
