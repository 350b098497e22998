package vn.wardpulse.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.wardpulse.testing.TestTokens;

/** Who may do what: every endpoint by everyone. An endpoint that is missing here fails the build. */
@CatalogueTest
@TestPropertySource(properties = {"wardpulse.catalogue.plan=lb2023", "wardpulse.test.room=kept-by-wards"})
class AccessMatrixTest {

    /** Who may use an endpoint. */
    private enum May {
        ANYONE,
        READ,
        IMPORT,
        /** What a ward keeps below itself. */
        KEEP
    }

    private record Endpoint(May may, String example) {}

    private static final Map<String, Endpoint> ENDPOINTS = Map.ofEntries(
            Map.entry("GET /api/units", new Endpoint(May.READ, "/api/units")),
            Map.entry("GET /api/units/{id}", new Endpoint(May.READ, "/api/units/00139")),
            Map.entry("GET /api/wards/{ward}/groups", new Endpoint(May.READ, "/api/wards/00139/groups")),
            Map.entry("POST /api/wards/{ward}/groups", new Endpoint(May.KEEP, "/api/wards/00139/groups")),
            Map.entry(
                    "POST /api/wards/{ward}/groups/{group}/name",
                    new Endpoint(May.KEEP, "/api/wards/00139/groups/00139.01/name")),
            Map.entry(
                    "POST /api/wards/{ward}/groups/{group}/end",
                    new Endpoint(May.KEEP, "/api/wards/00139/groups/00139.01/end")),
            Map.entry("GET /api/successions", new Endpoint(May.READ, "/api/successions?from=2025-01-01")),
            Map.entry("GET /api/groups", new Endpoint(May.READ, "/api/groups")),
            Map.entry("GET /api/rules", new Endpoint(May.READ, "/api/rules")),
            Map.entry("GET /api/themes", new Endpoint(May.READ, "/api/themes")),
            Map.entry("GET /api/indicators", new Endpoint(May.READ, "/api/indicators")),
            Map.entry("GET /api/forms", new Endpoint(May.READ, "/api/forms")),
            Map.entry("GET /api/calendars/{code}/{year}", new Endpoint(May.READ, "/api/calendars/ND09/2023")),
            Map.entry("GET /api/targets", new Endpoint(May.READ, "/api/targets?unit=00139&year=2023")),
            Map.entry("GET /api/plans", new Endpoint(May.READ, "/api/plans")),
            Map.entry("GET /api/plans/{code}", new Endpoint(May.READ, "/api/plans/P2023")),
            Map.entry("GET /api/plans/{code}/copy", new Endpoint(May.READ, "/api/plans/P2023/copy")),
            Map.entry("GET /api/tasks", new Endpoint(May.READ, "/api/tasks?plan=P2023")),
            Map.entry("GET /api/scales", new Endpoint(May.READ, "/api/scales?plan=P2023")),
            Map.entry("GET /api/imports", new Endpoint(May.IMPORT, "/api/imports")),
            Map.entry("POST /api/imports", new Endpoint(May.IMPORT, "/api/imports?dryRun=true")),
            Map.entry("GET /api/boundaries", new Endpoint(May.READ, "/api/boundaries?unit=00139")),
            Map.entry("POST /api/boundaries", new Endpoint(May.IMPORT, "/api/boundaries?dryRun=true")),
            Map.entry("GET /openapi", new Endpoint(May.ANYONE, "/openapi")),
            Map.entry("GET /openapi.yaml", new Endpoint(May.ANYONE, "/openapi.yaml")));

    /** Someone who asks, with what they may do. */
    private record Caller(String who, @Nullable String token, Set<May> may) {}

    private static Stream<Caller> callers() {
        TestTokens tokens = TestTokens.shared();
        Set<May> reads = Set.of(May.ANYONE, May.READ);
        return Stream.of(
                new Caller("nobody", null, Set.of(May.ANYONE)),
                new Caller("ward officer", tokens.person("a", "00139", "ward-officer"), reads),
                new Caller(
                        "ward leader",
                        tokens.person("a", "00139", "ward-leader"),
                        Set.of(May.ANYONE, May.READ, May.KEEP)),
                new Caller("district leadership", tokens.person("a", "004", "district-leadership"), reads),
                new Caller("standing body", tokens.person("a", "004", "standing-body"), reads),
                new Caller("analyst", tokens.person("a", "004", "analyst"), reads),
                new Caller("administrator", tokens.person("a", null, "administrator"), Set.of(May.values())),
                new Caller("machine that reads", tokens.machine("m", "004", "figures:read"), reads),
                new Caller("machine that reports", tokens.machine("m", "004", "reports:write"), Set.of(May.ANYONE)),
                new Caller(
                        "machine that imports",
                        tokens.machine("m", "*", "catalogue:write"),
                        Set.of(May.ANYONE, May.IMPORT)),
                new Caller("person with a scope", tokens.person("a", "004", "catalogue:write"), Set.of(May.ANYONE)),
                new Caller("person of no unit", tokens.person("a", null, "analyst"), Set.of(May.ANYONE)));
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @LocalServerPort
    int port;

    @Test
    void knowsEveryEndpoint() {
        Set<String> there = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                mapping.getPatternValues().forEach(pattern -> there.add(method + " " + pattern))));

        assertThat(there).isEqualTo(new TreeSet<>(ENDPOINTS.keySet()));
    }

    @ParameterizedTest
    @MethodSource("callers")
    void letsEveryoneDoWhatTheyMayAndNoMore(Caller caller) {
        Map<String, String> wrong = new TreeMap<>();
        ENDPOINTS.forEach((endpoint, use) -> {
            HttpMethod method = HttpMethod.valueOf(endpoint.substring(0, endpoint.indexOf(' ')));
            Map<String, byte[]> files = method == HttpMethod.POST && use.may() == May.IMPORT
                    ? Map.of("themes", "nothing".getBytes(StandardCharsets.UTF_8))
                    : null;
            Api api = new Api(port);
            int status = use.may() == May.KEEP
                    ? api.say(use.example(), caller.token(), "{}").status()
                    : api.call(method, use.example(), caller.token(), files).status();
            boolean refused = status == 401 || status == 403;
            if (refused == caller.may().contains(use.may())
                    || (refused && (status == 401) != (caller.token() == null))) {
                wrong.put(endpoint, caller.who() + " got " + status);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesATokenOfAnotherSignerOrForAnotherUse() {
        TestTokens tokens = TestTokens.shared();
        for (String token : List.of(
                tokens.forged("quantri", null, "administrator"), tokens.idToken("quantri", null, "administrator"))) {
            assertThat(new Api(port)
                            .call(HttpMethod.GET, "/api/units", token, null)
                            .status())
                    .isEqualTo(401);
        }
    }
}
