package vn.wardpulse.reporting.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;

/** Tables that are kept under a name: by whom, for whom, and what somebody with less reach sees of them. */
@ReportingTest
class SavedViewsTest {

    private static final List<String> ROLES =
            List.of("ward-officer", "ward-leader", "district-leadership", "standing-body", "analyst", "administrator");
    private static final String INDICATOR = "MONTH-SUM-SUM-FLOW";
    private static final Map<String, List<String>> WARDS = Map.of(
            "rows", List.of("unit"),
            "columns", List.of("period"),
            "under", List.of("004"),
            "indicator", List.of(INDICATOR),
            "from", List.of("2023-01"),
            "to", List.of("2023-03"));

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    JdbcClient jdbc;

    private Api owner;

    @BeforeEach
    void tell() {
        teller.tell();
        owner = Api.person(port, "004", "analyst");
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from saved_view").update();
    }

    private static String body(String name, String audience, Map<String, List<String>> query) {
        return Wire.mapper().writeValueAsString(Map.of("name", name, "audience", audience, "query", query));
    }

    private static JsonNode read(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Wire.mapper().readTree(answer.body());
    }

    private String saved(String name, String audience, Map<String, List<String>> query) {
        return read(owner.post("/api/saved-views", body(name, audience, query)), 201)
                .path("id")
                .asString();
    }

    private static List<String> names(Api reader) {
        return reader.json("/api/saved-views")
                .valueStream()
                .map(view -> view.path("name").asString())
                .toList();
    }

    @Test
    void what_stands_between_commas_is_several_things_as_in_an_address() {
        String id = saved(
                "Hai phường",
                "reach",
                Map.of(
                        "rows", List.of("unit"),
                        "unit", List.of("A, B"),
                        "indicator", List.of(INDICATOR),
                        "period", List.of("2023-03")));
        assertThat(owner.json("/api/saved-views/" + id).at("/query/unit"))
                .isEqualTo(Wire.mapper().valueToTree(List.of("A", "B")));
        assertThat(names(owner)).contains("Hai phường");
    }

    @Test
    void are_saved_opened_changed_and_deleted_by_their_versions() {
        HttpResponse<String> made = owner.post("/api/saved-views", body("Theo phường", "me", WARDS));
        JsonNode view = read(made, 201);
        String address = "/api/saved-views/" + view.path("id").asString();
        assertThat(made.headers().firstValue("Location")).hasValue(address);
        assertThat(made.headers().firstValue("ETag")).hasValue("\"1\"");
        JsonNode opened = owner.json(address);
        assertThat(opened.path("query")).isEqualTo(Wire.mapper().valueToTree(WARDS));
        assertThat(opened.path("mine").asBoolean()).isTrue();
        assertThat(opened.path("covered").asBoolean()).isTrue();

        String renamed = body("Ba tháng đầu năm", "reach", WARDS);
        assertThat(owner.send("PUT", address, renamed).statusCode()).isEqualTo(428);
        HttpResponse<String> changed = owner.send("PUT", address, renamed, "If-Match", "\"1\"");
        assertThat(read(changed, 200).path("version").asInt()).isEqualTo(2);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
        HttpResponse<String> late = owner.send("PUT", address, body("Khác", "me", WARDS), "If-Match", "\"1\"");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("changed-meanwhile");
        assertThat(owner.json(address).path("name").asString()).isEqualTo("Ba tháng đầu năm");
        assertThat(owner.send("DELETE", address, "", "If-Match", "\"1\"").statusCode())
                .isEqualTo(412);
        assertThat(owner.send("DELETE", address, "").statusCode()).isEqualTo(428);
        assertThat(read(owner.send("DELETE", address, "", "If-Match", "\"2\""), 200)
                        .path("name")
                        .asString())
                .isEqualTo("Ba tháng đầu năm");
        assertThat(owner.status(address)).isEqualTo(404);
    }

    @Test
    void say_all_that_is_wrong_at_once() {
        HttpResponse<String> refused = owner.post("/api/saved-views", """
                {"name":" ","audience":"world","query":{"rows":["colour"],"period":["2023-99"],"knownAt":["2023-01-01"]}}
                """);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("no-name", "unknown-audience", "unknown-parameter", "query/knownAt", "query/period");
        assertThat(owner.post("/api/saved-views", "{}").body()).contains("no-name", "nothing-there");
        HttpResponse<String> hidden = owner.post("/api/saved-views", """
                {"name":"a\\u0000b","description":"a\\u202eb","query":{"rows":["unit"],"under":["004"],"period":["2023-01"]}}
                """);
        assertThat(hidden.statusCode()).isEqualTo(422);
        assertThat(Wire.mapper().readTree(hidden.body()).get("faults"))
                .extracting(fault ->
                        fault.get("code").asString() + " " + fault.get("where").asString())
                .contains("text-with-hidden-characters name", "text-with-hidden-characters description");
        assertThat(owner.post(
                                "/api/saved-views",
                                body("Sai", "me", Map.of("rows", List.of("colour"), "relative", List.of("next-year"))))
                        .body())
                .contains("“colour”", "unknown-span");
        assertThat(owner.post(
                                "/api/saved-views",
                                body("Sai", "me", Map.of("under", List.of("009"), "relative", List.of("this-year"))))
                        .statusCode())
                .isEqualTo(403);
        saved("Một tên", "me", WARDS);
        assertThat(owner.post("/api/saved-views", body("một TÊN", "me", WARDS)).body())
                .contains("name-taken");
        assertThat(names(owner)).containsExactly("Một tên");
    }

    @Test
    void are_listed_to_whose_reach_covers_them_and_opened_as_far_as_it_goes() {
        String own = saved("Của tôi", "me", WARDS);
        String shared = saved("Cho mọi người", "reach", WARDS);
        for (String role : ROLES) {
            Api city = Api.named(port, "thanh-pho", "01", role);
            assertThat(names(city)).as(role).containsExactly("Cho mọi người");
            assertThat(city.status("/api/saved-views/" + own)).isEqualTo(404);
            Api ward = Api.named(port, "phuong-a", "A", role);
            assertThat(names(ward)).as("its reach does not cover them").isEmpty();
            JsonNode seen = ward.json("/api/saved-views/" + shared);
            assertThat(seen.path("covered").asBoolean()).isFalse();
            assertThat(seen.path("mine").asBoolean()).isFalse();
            Api elsewhere = Api.named(port, "quan-khac", "009", role);
            assertThat(names(elsewhere)).isEmpty();
        }
        Api city = Api.named(port, "thanh-pho", "01", "administrator");
        String address = "/api/saved-views/" + shared;
        assertThat(city.send("PUT", address, body("Khác", "me", WARDS), "If-Match", "\"1\"")
                        .statusCode())
                .as("only the owner changes it")
                .isEqualTo(403);
        assertThat(city.send("DELETE", address, "", "If-Match", "\"1\"").statusCode())
                .isEqualTo(403);
        Api machine = Api.machine(port, "004", "figures:read");
        assertThat(machine.status(address)).isEqualTo(200);
        assertThat(machine.post("/api/saved-views", body("Máy", "me", WARDS)).statusCode())
                .isEqualTo(403);
        Api without = Api.machine(port, "004", "reports:write");
        assertThat(without.status("/api/saved-views")).isEqualTo(403);
        assertThat(without.status(address)).isEqualTo(403);
        assertThat(Api.nobody(port).status("/api/saved-views")).isEqualTo(401);
        assertThat(Api.nobody(port).status(address)).isEqualTo(401);
        assertThat(owner.status("/api/saved-views/" + UUID.randomUUID())).isEqualTo(404);
    }

    @Test
    void show_less_reach_less_and_say_so() {
        String asked = "rows=unit&columns=period&under=004&from=2023-01&to=2023-03&indicator=" + INDICATOR;
        Api ward = Api.person(port, "A", "ward-officer");
        assertThat(ward.status("/api/pivot?" + asked)).isEqualTo(403);
        JsonNode seen = ward.json("/api/pivot?withinReach=true&" + asked);
        assertThat(seen.path("rows"))
                .extracting(row -> row.at("/members/0/key").asString())
                .containsExactly("A");
        assertThat(seen.path("leftOut")).extracting(JsonNode::asString).containsExactly("004");
        JsonNode whole = owner.json("/api/pivot?withinReach=true&" + asked);
        assertThat(whole.path("leftOut")).isEmpty();
        assertThat(whole.path("rows")).hasSizeGreaterThan(1);
        assertThat(whole.path("rows")
                        .valueStream()
                        .filter(row -> row.at("/members/0/key").asString().equals("A"))
                        .findFirst()
                        .map(row -> row.path("values")))
                .as("what is seen is the same")
                .hasValue(seen.at("/rows/0/values"));
        assertThat(ward.status("/api/pivot?withinReach=true&unit=009&period=2023-08&indicator=" + INDICATOR))
                .isEqualTo(403);
    }

    @Test
    void this_year_stays_this_year() {
        String asked = "/api/pivot?rows=unit&columns=period&unit=004&indicator=" + INDICATOR;
        JsonNode relative = owner.json(asked + "&relative=this-year&frequency=MONTH");
        assertThat(relative.path("columns"))
                .extracting(column -> column.at("/members/0/key").asString())
                .startsWith("2023-01")
                .endsWith("2023-12")
                .hasSize(12);
        assertThat(relative).isEqualTo(owner.json(asked + "&from=2023-01&to=2023-12&frequency=MONTH"));
        JsonNode then = owner.json(asked + "&relative=last-12-months&knownAt=2023-04-20T00:00:00Z");
        assertThat(then.path("columns"))
                .as("of a moment of the past by the day of then")
                .extracting(column -> column.at("/members/0/key").asString())
                .startsWith("2022-05")
                .endsWith("2023-04");
        assertThat(owner.get(asked + "&relative=next-year&from=2023-01").body())
                .contains("unknown-span", "two-spans", "half-a-span");
    }
}
