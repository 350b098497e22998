package vn.wardpulse.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;
import vn.wardpulse.testing.TestTokens;

/** Who may have files sent, of what, and whose schedules they see. */
@ReportingTest
class ScheduleAccessTest {

    private static final List<String> ROLES =
            List.of("ward-officer", "ward-leader", "district-leadership", "standing-body", "analyst", "administrator");
    private static final Set<String> SENDERS = Set.of("standing-body", "analyst", "administrator");
    private static final String BODY =
            "{\"name\":\"Quyền\",\"what\":{\"kind\":\"%s\",\"unit\":\"%s\",\"periods\":[\"2023-01\"],"
                    + "\"query\":\"unit=%s&rows=indicator&period=2023-01\"},\"formats\":[\"csv\"],"
                    + "\"when\":{\"every\":\"month\",\"day\":1,\"at\":\"00:00\"},\"to\":{\"folder\":\"a\"}}";

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @BeforeEach
    void tell() {
        teller.tell();
    }

    private static String body(String kind, String unit) {
        return BODY.formatted(kind, unit, unit);
    }

    @Test
    void lets_those_who_answer_for_figures_send_what_they_see() {
        for (String role : ROLES) {
            Api api = Api.person(port, "004", role);
            boolean sender = SENDERS.contains(role);
            assertThat(api.status("/api/schedules")).as(role).isEqualTo(sender ? 200 : 403);
            for (String kind : List.of("pivot", "snapshot")) {
                assertThat(api.post("/api/schedules", body(kind, "A")).statusCode())
                        .as("%s %s", role, kind)
                        .isEqualTo(sender ? 201 : 403);
                assertThat(api.post("/api/schedules", body(kind, "009")).statusCode())
                        .as("%s %s of another district", role, kind)
                        .isEqualTo(403);
            }
            assertThat(api.post("/api/schedules", body("fresh-snapshot", "A")).statusCode())
                    .as("%s freezes", role)
                    .isEqualTo(sender && !role.equals("administrator") ? 201 : 403);
        }
        assertThat(Api.machine(port, "004", "figures:read").status("/api/schedules"))
                .isEqualTo(403);
        assertThat(Api.nobody(port).status("/api/schedules")).isEqualTo(401);
    }

    @Test
    void shows_nobody_the_schedules_of_others() {
        Api owner = Api.with(port, TestTokens.shared().person("chu.lich", "004", "analyst"));
        String id = Wire.mapper()
                .readTree(owner.post("/api/schedules", body("pivot", "A")).body())
                .path("id")
                .asString();
        Api other = Api.with(port, TestTokens.shared().person("nguoi.khac", "004", "analyst"));
        assertThat(other.json("/api/schedules")).isEmpty();
        String at = "/api/schedules/" + id;
        assertThat(other.status(at + "/runs")).isEqualTo(404);
        assertThat(other.post(at + "/runs").statusCode()).isEqualTo(404);
        assertThat(other.post(at + "/pause").statusCode()).isEqualTo(404);
        assertThat(other.post(at + "/resume").statusCode()).isEqualTo(404);
        assertThat(other.put(at, body("pivot", "A")).statusCode()).isEqualTo(404);
        assertThat(other.delete(at).statusCode()).isEqualTo(404);
        for (String verb : List.of("/runs", "/pause", "/resume")) {
            assertThat(Api.person(port, "004", "ward-leader").post(at + verb).statusCode())
                    .isEqualTo(403);
            assertThat(Api.nobody(port).post(at + verb).statusCode()).isEqualTo(401);
        }
        assertThat(owner.status(at + "/runs")).isEqualTo(200);
        assertThat(owner.delete(at).statusCode()).isEqualTo(200);
    }
}
