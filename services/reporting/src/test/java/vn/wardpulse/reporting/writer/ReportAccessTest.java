package vn.wardpulse.reporting.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;

/** Role × unit × endpoint of templates and what is written by them, and what becomes of templates. */
@ReportingTest
class ReportAccessTest {

    private static final String WORDS = "/api/report-templates/words";
    private static final List<String> ROLES =
            List.of("ward-officer", "ward-leader", "district-leadership", "standing-body", "analyst", "administrator");
    private static final Set<String> WRITERS = Set.of("standing-body", "analyst");
    /** Whose templates and snapshots each bound reader sees. */
    private static final Map<String, Set<String>> SEES = Map.of(
            "01", Set.of("01", "004", "009", "A"),
            "004", Set.of("004", "A"),
            "009", Set.of("009"),
            "A", Set.of("A"));

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void tell() {
        teller.tell();
    }

    private JsonNode made(Api api, String body) {
        var answer = api.post("/api/report-templates", Drafts.json(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Wire.mapper().readTree(answer.body());
    }

    @Test
    void lets_analysts_and_standing_bodies_write_templates() {
        String code =
                made(Api.person(port, "004", "analyst"), "{{kỳ}}").get("code").asString();
        for (String role : ROLES) {
            SEES.forEach((bound, seen) -> {
                Api api = Api.person(port, bound, role);
                String who = role + "@" + bound;
                boolean writes = WRITERS.contains(role);
                boolean sees = seen.contains("004");
                assertThat(api.post("/api/report-templates", Drafts.json("a")).statusCode())
                        .as(who)
                        .isEqualTo(writes ? 201 : 403);
                assertThat(api.status("/api/report-templates/" + code)).as(who).isEqualTo(sees ? 200 : 404);
                assertThat(api.status("/api/report-templates/" + code + "/versions"))
                        .as(who)
                        .isEqualTo(sees ? 200 : 404);
                assertThat(api.send("PUT", "/api/report-templates/" + code, Drafts.json("b"), "If-Match", "\"99\"")
                                .statusCode())
                        .as(who)
                        .isEqualTo(!writes ? 403 : sees ? 412 : 404);
                assertThat(api.send("DELETE", "/api/report-templates/" + code, "", "If-Match", "\"99\"")
                                .statusCode())
                        .as(who)
                        .isEqualTo(!writes ? 403 : sees ? 412 : 404);
                assertThat(api.status("/api/report-templates/bao-cao-ky"))
                        .as(who)
                        .isEqualTo(200);
                assertThat(api.status(WORDS)).as(who).isEqualTo(200);
                List<String> codes = api.json("/api/report-templates")
                        .valueStream()
                        .map(one -> one.get("code").asString())
                        .toList();
                assertThat(codes).as(who).contains("bao-cao-ky");
                assertThat(codes.contains(code)).as(who).isEqualTo(sees);
            });
        }
        for (String path : List.of("/api/report-templates", WORDS, "/api/report-templates/bao-cao-ky")) {
            assertThat(Api.nobody(port).status(path)).isEqualTo(401);
            assertThat(Api.machine(port, "004", "reports:write").status(path)).isEqualTo(403);
            assertThat(Api.machine(port, "004", "figures:read").status(path)).isEqualTo(200);
        }
        assertThat(Api.machine(port, "004", "figures:read")
                        .post("/api/report-templates", Drafts.json("a"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void shows_reports_to_whoever_sees_the_snapshot() {
        Api analyst = Api.person(port, "004", "analyst");
        int number = Wire.mapper()
                .readTree(analyst.post("/api/snapshots", """
                        {"name":"Quyền xem","unit":"004","periods":["2023-01"]}""").body())
                .at("/manifest/number")
                .asInt();
        String path = "/api/snapshots/%d/reports?template=bao-cao-ky&format=json".formatted(number);
        String preview = "/api/snapshots/%d/reports/preview".formatted(number);
        for (String role : ROLES) {
            SEES.forEach((bound, seen) -> {
                Api api = Api.person(port, bound, role);
                int expected = seen.contains("004") ? 200 : 404;
                assertThat(api.status(path)).as("%s@%s", role, bound).isEqualTo(expected);
                assertThat(api.post(preview, Drafts.json("{{kỳ}}")).statusCode())
                        .as("%s@%s", role, bound)
                        .isEqualTo(expected);
            });
        }
        assertThat(Api.nobody(port).status(path)).isEqualTo(401);
        assertThat(Api.machine(port, "004", "reports:write").status(path)).isEqualTo(403);
    }

    @Test
    void keeps_every_version_of_a_template() {
        Api analyst = Api.person(port, "004", "analyst");
        String path =
                "/api/report-templates/" + made(analyst, "một").get("code").asString();
        assertThat(analyst.send("PUT", path, Drafts.json("hai")).statusCode()).isEqualTo(428);
        assertThat(analyst.send("PUT", path, Drafts.json("{{hai"), "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(422);
        var changed = analyst.send("PUT", path, Drafts.json("hai"), "If-Match", "\"1\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(analyst.send("PUT", path, Drafts.json("ba"), "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(analyst.json(path).at("/content/body").asString()).isEqualTo("hai");
        assertThat(analyst.json(path + "?version=1").at("/content/body").asString())
                .isEqualTo("một");
        assertThat(analyst.send("DELETE", path, "", "If-Match", "\"2\"").statusCode())
                .isEqualTo(200);
        assertThat(analyst.status(path)).isEqualTo(404);
        assertThat(analyst.status(path + "?version=2")).isEqualTo(200);
        assertThat(analyst.send("PUT", "/api/report-templates/bao-cao-ky", Drafts.json("x"), "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(409);
        for (String change : List.of("update report_template set content = '{}'", "delete from report_template")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("a version of a template never changes");
        }
    }
}
