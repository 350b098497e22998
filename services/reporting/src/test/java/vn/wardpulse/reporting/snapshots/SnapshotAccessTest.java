package vn.wardpulse.reporting.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;

/** Role × unit × endpoint of what is frozen. */
@ReportingTest
class SnapshotAccessTest {

    private static final String WISH = "{\"name\":\"Quyền\",\"unit\":\"%s\",\"periods\":[\"2023-01\"]}";
    private static final List<String> ROLES =
            List.of("ward-officer", "ward-leader", "district-leadership", "standing-body", "analyst", "administrator");
    private static final Set<String> FREEZERS = Set.of("standing-body", "analyst");
    /** Whose figures each bound reader sees, ever. */
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
    Worker worker;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void tell() {
        teller.tell();
    }

    @Test
    void lets_analysts_and_standing_bodies_freeze_what_they_see() {
        for (String role : ROLES) {
            SEES.forEach((bound, seen) -> {
                for (String unit : SEES.keySet()) {
                    int expected = FREEZERS.contains(role) && seen.contains(unit) ? 201 : 403;
                    assertThat(Api.person(port, bound, role)
                                    .post("/api/snapshots", WISH.formatted(unit))
                                    .statusCode())
                            .as("%s@%s %s", role, bound, unit)
                            .isEqualTo(expected);
                }
            });
        }
        assertThat(Api.machine(port, "004", "figures:read")
                        .post("/api/snapshots", WISH.formatted("004"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.nobody(port)
                        .post("/api/snapshots", WISH.formatted("004"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void shows_a_snapshot_to_whoever_sees_its_unit() {
        int number = Wire.mapper()
                .readTree(Api.person(port, "004", "analyst")
                        .post("/api/snapshots", WISH.formatted("004"))
                        .body())
                .at("/manifest/number")
                .asInt();
        List<String> doors = List.of("", "/comparison?with=now", "/export?format=csv");
        for (String role : ROLES) {
            SEES.forEach((bound, seen) -> {
                Api api = Api.person(port, bound, role);
                int expected = seen.contains("004") ? 200 : 404;
                for (String door : doors) {
                    assertThat(api.status("/api/snapshots/" + number + door))
                            .as("%s@%s %s", role, bound, door)
                            .isEqualTo(expected);
                }
                assertThat(api.post("/api/snapshots/%d/proof".formatted(number)).statusCode())
                        .as("%s@%s proof", role, bound)
                        .isEqualTo(expected);
                assertThat(api.json("/api/snapshots").valueStream())
                        .as("%s@%s list", role, bound)
                        .allMatch(told ->
                                seen.contains(told.at("/manifest/scope/unit").asString()))
                        .filteredOn(told -> told.at("/manifest/number").asInt() == number)
                        .hasSize(seen.contains("004") ? 1 : 0);
                assertThat(api.status("/api/snapshots/key")).isEqualTo(200);
            });
        }
        assertThat(Api.machine(port, "004", "figures:read").status("/api/snapshots/" + number))
                .isEqualTo(200);
        assertThat(Api.machine(port, "004", "reports:write").status("/api/snapshots/" + number))
                .isEqualTo(403);
        for (String path : List.of("/api/snapshots", "/api/snapshots/key", "/api/snapshots/" + number)) {
            assertThat(Api.nobody(port).status(path)).isEqualTo(401);
        }
    }

    @Test
    void shows_long_work_to_whoever_sees_its_unit_and_lets_few_end_it() {
        int number = Wire.mapper()
                .readTree(Api.person(port, "004", "analyst")
                        .post("/api/snapshots", WISH.formatted("004"))
                        .body())
                .at("/manifest/number")
                .asInt();
        worker.stop();
        for (String role : ROLES) {
            SEES.forEach((bound, seen) -> {
                boolean sees = seen.contains("004");
                Api api = Api.person(port, bound, role);
                assertThat(api.post("/api/snapshots/%d/exports?format=csv".formatted(number))
                                .statusCode())
                        .as("%s@%s prepares", role, bound)
                        .isEqualTo(sees ? 202 : 404);
                int id = Wire.mapper()
                        .readTree(Api.person(port, "004", "analyst")
                                .post("/api/snapshots/%d/exports?format=csv".formatted(number))
                                .body())
                        .get("id")
                        .asInt();
                assertThat(api.status("/api/snapshots/work/" + id))
                        .as("%s@%s looks", role, bound)
                        .isEqualTo(sees ? 200 : 404);
                assertThat(api.json("/api/snapshots/work").valueStream())
                        .as("%s@%s list", role, bound)
                        .filteredOn(work -> work.get("id").asInt() == id)
                        .hasSize(sees ? 1 : 0);
                assertThat(api.status("/api/snapshots/work/%d/file".formatted(id)))
                        .as("%s@%s fetches what is not there yet", role, bound)
                        .isEqualTo(404);
                assertThat(api.delete("/api/snapshots/work/" + id).statusCode())
                        .as("%s@%s ends", role, bound)
                        .isEqualTo(!sees ? 404 : FREEZERS.contains(role) ? 200 : 403);
                assertThat(api.post("/api/snapshots/%d/comparison?with=now".formatted(number))
                                .statusCode())
                        .as("%s@%s compares", role, bound)
                        .isEqualTo(sees ? 200 : 404);
            });
        }
        Api own = Api.person(port, "004", "district-leadership");
        int id = Wire.mapper()
                .readTree(own.post("/api/snapshots/%d/exports?format=csv".formatted(number))
                        .body())
                .get("id")
                .asInt();
        assertThat(own.delete("/api/snapshots/work/" + id).statusCode()).isEqualTo(200);
        assertThat(own.delete("/api/snapshots/work/" + id).statusCode()).isEqualTo(409);
        for (String path : List.of("/api/snapshots/work", "/api/snapshots/work/" + id)) {
            assertThat(Api.nobody(port).status(path)).isEqualTo(401);
        }
        // Much work of others, which they do not see, leaves theirs in the list.
        jdbc.sql("""
                insert into snapshot_work (kind, state, unit, wish, asked_by, asked_by_name, asked_at, ended_at)
                select 'export', 'done', '009', '{}', 'nguoi-khac', 'Người khác', asked_at, asked_at
                from snapshot_work, generate_series(1, 120) where id = :id
                """).param("id", id).update();
        assertThat(own.json("/api/snapshots/work").valueStream())
                .extracting(work -> work.get("id").asInt())
                .contains(id);
        jdbc.sql("delete from snapshot_work where asked_by = 'nguoi-khac'").update();
    }

    @AfterEach
    void goOn() {
        worker.start();
    }
}
