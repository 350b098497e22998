package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.testing.TestTokens;

/** Every role, bound everywhere, at every endpoint. */
@ReportingTest
class AccessTest {

    /** Every endpoint of the room with a question about one unit; an endpoint that is missing here fails the test. */
    private static final Map<String, String> ENDPOINTS = Map.ofEntries(
            Map.entry(
                    "/api/restated",
                    "/api/restated?unit=%s&indicator=MONTH-SUM-SUM-FLOW&from=2023-08&to=2023-08&to-tree=2023-08-31"),
            Map.entry("/api/units/{unit}/periods/{period}", "/api/units/%s/periods/2023-08"),
            Map.entry("/api/unit-periods", "/api/unit-periods?under=%s&period=2023-08"),
            Map.entry("/api/cells", "/api/cells?unit=%s&period=2023-08"),
            Map.entry("/api/pivot", "/api/pivot?unit=%s&period=2023-08"),
            Map.entry("/api/pivot/export", "/api/pivot/export?format=csv&unit=%s&period=2023-08"),
            Map.entry("/api/comparisons", "/api/comparisons?unit=%s&period=2023-08"),
            Map.entry("/api/standings", "/api/standings?under=%s&period=2023-08"),
            Map.entry("/api/activity", "/api/activity?under=%s"),
            Map.entry("/api/explanations", "/api/explanations?unit=%s&indicator=MONTH-SUM-SUM-FLOW&period=2023-08"),
            Map.entry("/api/stream", "/api/stream?unit=%s"),
            Map.entry("/api/matter-figures", "/api/matter-figures?unit=%s"),
            Map.entry("/api/request-figures", "/api/request-figures?unit=%s"),
            Map.entry("/api/request-sums", "/api/request-sums?request=00000000-0000-0000-0000-000000000001&unit=%s"),
            Map.entry("/api/task-figures", "/api/task-figures?unit=%s"),
            Map.entry("/api/task-occurrences", "/api/task-occurrences?unit=%s"),
            Map.entry("/api/differences", "/api/differences?unit=%s&period=2023-08&from=2023-09-01T00:00:00Z"));

    /** Definitions, which are no secret from anybody who may read. */
    private static final Set<String> OPEN =
            Set.of("/api/known/units?on=2023-08-01", "/api/known/definitions", "/api/known/targets?unit=A&year=2023");

    /** Endpoints about the installation, for these roles wherever they are bound. */
    private static final Map<String, Set<String>> OF_ROLES = Map.of(
            "/api/reconciliation",
            Set.of("standing-body", "analyst", "administrator"),
            "/api/generations",
            Set.of("standing-body", "analyst", "administrator"));

    private static final List<String> UNITS = List.of("01", "004", "009", "A", "B", "C");

    /** Who is at or under whom in August 2023 and on 12/10/2023, after C went from 004 to 009. */
    private static final Map<String, Set<String>> UNDER = Map.of(
            "01", Set.of("01", "004", "009", "A", "B", "C"),
            "004", Set.of("004", "A", "B"),
            "009", Set.of("009", "C"),
            "A", Set.of("A"),
            "B", Set.of("B"),
            "C", Set.of("C"));

    private static final List<String> ROLES =
            List.of("ward-officer", "ward-leader", "district-leadership", "standing-body", "analyst", "administrator");

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @BeforeEach
    void tell() {
        teller.tell();
    }

    @Test
    void covers_every_endpoint() {
        Set<String> found = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("vn.wardpulse")) {
                found.addAll(mapping.getPatternValues());
            }
        });
        Set<String> covered = new TreeSet<>(ENDPOINTS.keySet());
        covered.addAll(OF_ROLES.keySet());
        // Who may freeze, and see what is frozen: SnapshotAccessTest.
        covered.addAll(List.of(
                "/api/snapshots",
                "/api/snapshots/{number}",
                "/api/snapshots/{number}/proof",
                "/api/snapshots/{number}/comparison",
                "/api/snapshots/{number}/export",
                "/api/snapshots/{number}/exports",
                "/api/snapshots/work",
                "/api/snapshots/work/{id}",
                "/api/snapshots/work/{id}/file",
                "/api/snapshots/key"));
        // Who may have files sent, and sees which schedules: ScheduleAccessTest.
        covered.addAll(List.of(
                "/api/schedules",
                "/api/schedules/{id}",
                "/api/schedules/{id}/pause",
                "/api/schedules/{id}/resume",
                "/api/schedules/{id}/runs"));
        // Who sees how a round stands, and where its figures come from: RoundStandingTest. Who publishes what came of
        // it, and sees that:
        // RoundResultTest.
        covered.addAll(List.of(
                "/api/rounds/{plan}/{round}/standing",
                "/api/rounds/{plan}/{round}/explanations",
                "/api/rounds/{plan}/{round}/results",
                "/api/rounds/{plan}/{round}/results/{number}",
                "/api/rounds/{plan}/{round}/results/{number}/minutes"));
        // Who may keep a table under a name, and open it: SavedViewsTest.
        covered.addAll(List.of("/api/saved-views", "/api/saved-views/{id}"));
        // Who may write templates and reports: ReportAccessTest.
        covered.addAll(List.of(
                "/api/report-templates",
                "/api/report-templates/words",
                "/api/report-templates/{code}",
                "/api/report-templates/{code}/versions",
                "/api/snapshots/{number}/reports",
                "/api/snapshots/{number}/reports/preview"));
        OPEN.forEach(path -> covered.add(path.replaceAll("\\?.*", "")));
        assertThat(found).isEqualTo(covered);
    }

    @Test
    void shows_each_role_its_reach_and_no_more() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String role : ROLES) {
            for (String bound : UNITS) {
                check(wrong, role + "@" + bound, Api.person(port, bound, role), UNDER.get(bound));
            }
        }
        check(wrong, "administrator", Api.person(port, null, "administrator"), Set.copyOf(UNITS));
        check(wrong, "machine@004", Api.machine(port, "004", "figures:read"), UNDER.get("004"));
        check(wrong, "machine without scope", Api.machine(port, "004", "reports:write"), Set.of());
        check(wrong, "bound to nothing", Api.person(port, null, "analyst"), Set.of());
        check(wrong, "no role", Api.person(port, "004", "gardener"), Set.of());
        assertThat(wrong).isEmpty();
    }

    @Test
    void shows_the_operators_pages_to_operators() {
        OF_ROLES.forEach((path, roles) -> {
            for (String role : ROLES) {
                for (String bound : UNITS) {
                    assertThat(Api.person(port, bound, role).status(path))
                            .as("%s@%s %s", role, bound, path)
                            .isEqualTo(roles.contains(role) ? 200 : 403);
                }
            }
            assertThat(Api.machine(port, "004", "figures:read").status(path)).isEqualTo(403);
            assertThat(Api.person(port, null, "analyst").status(path)).isEqualTo(403);
            assertThat(Api.nobody(port).status(path)).isEqualTo(401);
        });
    }

    @Test
    void shows_definitions_to_whoever_may_read() {
        for (String path : OPEN) {
            for (String role : ROLES) {
                assertThat(Api.person(port, "B", role).status(path))
                        .as("%s %s", role, path)
                        .isEqualTo(200);
            }
            assertThat(Api.machine(port, "004", "reports:write").status(path)).isEqualTo(403);
            assertThat(Api.person(port, "B", "gardener").status(path)).isEqualTo(403);
            assertThat(Api.nobody(port).status(path)).isEqualTo(401);
        }
    }

    @Test
    void letsNobodyButAdministratorsHaveViewsBuiltAnew() {
        String path = "/api/generations";
        for (String role : ROLES) {
            for (String bound : UNITS) {
                assertThat(Api.person(port, bound, role).post(path).statusCode())
                        .as("%s@%s", role, bound)
                        .isEqualTo(role.equals("administrator") ? 202 : 403);
            }
        }
        assertThat(Api.person(port, null, "administrator").post(path).statusCode())
                .isEqualTo(202);
        assertThat(Api.machine(port, "01", "catalogue:write").post(path).statusCode())
                .isEqualTo(202);
        assertThat(Api.machine(port, "01", "catalogue:write").status(path)).isEqualTo(200);
        assertThat(Api.machine(port, "*", "figures:read", "reports:write")
                        .post(path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.nobody(port).post(path).statusCode()).isEqualTo(401);
    }

    private void check(List<String> wrong, String who, Api api, @Nullable Set<String> reach) throws Exception {
        for (Map.Entry<String, String> endpoint : ENDPOINTS.entrySet()) {
            for (String unit : UNITS) {
                // A district that a ward has left goes on seeing what that ward was then, but not by asking about now.
                boolean seen = reach != null && reach.contains(unit);
                boolean former = who.endsWith("@004")
                        && unit.equals("C")
                        && !endpoint.getKey().matches(".*(/periods/|comparisons|differences|explanations|restated).*");
                int expected = seen || former && reach != null && !reach.isEmpty() ? 200 : 403;
                int status = status(api, endpoint.getValue().formatted(unit));
                if (status != expected) {
                    wrong.add("%s %s %s: %d instead of %d".formatted(who, endpoint.getKey(), unit, status, expected));
                }
            }
        }
    }

    private static int status(Api api, String path) throws Exception {
        if (!path.startsWith("/api/stream")) {
            return api.status(path);
        }
        try (StreamReader stream = StreamReader.open(api, path)) {
            return stream.status();
        }
    }

    @Test
    void hides_from_a_former_district_what_came_after() {
        Api former = Api.person(port, "004", "analyst");
        assertThat(former.json("/api/cells?unit=C&period=2023-08")).isEmpty();
        assertThat(former.json("/api/cells?unit=C&period=2023-03")).isNotEmpty();
        assertThat(former.json("/api/cells?unit=C&period=2023-08&knownAt=2023-10-10T00:00:00Z"))
                .isEmpty();
        assertThat(former.status("/api/units/C/periods/2023-03")).isEqualTo(200);
        assertThat(former.json("/api/unit-periods?unit=C&period=2023-08")).isEmpty();
        assertThat(former.json("/api/unit-periods?unit=C&period=2023-03&period=2023-08"))
                .hasSize(1);
        Api present = Api.person(port, "009", "analyst");
        assertThat(present.json("/api/cells?unit=C&period=2023-03")).isNotEmpty();
    }

    @Test
    void answers_without_parameters_within_reach() {
        JsonNode standings = Api.person(port, "B", "ward-officer").json("/api/standings");
        assertThat(standings)
                .isNotEmpty()
                .allSatisfy(standing ->
                        assertThat(standing.at("/obligation/unit").asString()).isEqualTo("B"));
        JsonNode activity = Api.person(port, "B", "ward-officer").json("/api/activity");
        assertThat(activity)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.get("unit").asString()).isEqualTo("B"));
    }

    @Test
    void lets_nobody_in_without_a_token_of_the_issuer() {
        for (String path : ENDPOINTS.values()) {
            assertThat(Api.nobody(port).status(path.formatted("A"))).isEqualTo(401);
            assertThat(Api.with(port, TestTokens.shared().forged("quantri", null, "administrator"))
                            .status(path.formatted("A")))
                    .isEqualTo(401);
            assertThat(Api.with(port, TestTokens.shared().idToken("quantri", null, "administrator"))
                            .status(path.formatted("A")))
                    .as("with an id token")
                    .isEqualTo(401);
        }
    }
}
