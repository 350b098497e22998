package vn.wardpulse.identity;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of the HTTP interface against everybody who may knock; a new one fails the test until it is here. */
class AccessMatrixTest {

    private static final List<String> KEEPERS_OF_ACCOUNTS = List.of(
            "GET /api/accounts",
            "POST /api/accounts",
            "GET /api/accounts/{name}",
            "PUT /api/accounts/{name}",
            "POST /api/accounts/{name}/password");
    private static final List<String> ADMINISTRATORS_ONLY = List.of(
            "GET /api/clients",
            "POST /api/clients",
            "GET /api/clients/{id}",
            "PUT /api/clients/{id}",
            "POST /api/clients/{id}/secret",
            "GET /api/keys",
            "POST /api/keys");
    private static final List<String> EVERY_PERSON = List.of("PUT /api/accounts/me/password");
    private static final List<String> PEOPLE = List.of(
            "bode.canbo", "bode.lanhdao", "lanhdao.longbien", "thuongtruc.longbien", "tonghop.longbien", "quantri");

    private static RunningIdentity identity;
    private static Api api;

    @BeforeAll
    static void start() {
        identity = RunningIdentity.demo(RunningIdentity.freshDatabase());
        api = new Api(identity.address());
    }

    @AfterAll
    static void stop() {
        identity.close();
    }

    static Stream<Arguments> keeping() {
        return of(KEEPERS_OF_ACCOUNTS);
    }

    /** An administrator everybody's, a ward's leader those of the ward's groups. */
    @ParameterizedTest
    @MethodSource("keeping")
    void administratorAndWardLeadersKeepAccounts(String endpoint, String person) {
        var answer = call(endpoint, person);
        switch (person) {
            case "quantri", "bode.lanhdao" -> assertThat(answer.status()).isIn(200, 404, 422);
            case "" -> assertThat(answer.status()).isEqualTo(401);
            default -> assertThat(answer.status()).isEqualTo(403);
        }
    }

    static Stream<Arguments> administration() {
        return of(ADMINISTRATORS_ONLY);
    }

    private static Stream<Arguments> of(List<String> endpoints) {
        return endpoints.stream()
                .flatMap(endpoint -> Stream.concat(PEOPLE.stream(), Stream.of("demo-machine", ""))
                        .map(person -> Arguments.of(endpoint, person)));
    }

    @ParameterizedTest
    @MethodSource("administration")
    void onlyTheAdministratorAdministers(String endpoint, String person) {
        var answer = call(endpoint, person);
        switch (person) {
            // It got past the door: what it sent is empty or names nothing, so it is found, made or wrong.
            case "quantri" -> assertThat(answer.status()).isIn(200, 404, 422);
            case "" -> assertThat(answer.status()).isEqualTo(401);
            default -> assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Test
    void everyPersonButNoMachineHasAPasswordToChange() {
        for (var endpoint : EVERY_PERSON) {
            for (var person : PEOPLE) {
                assertThat(call(endpoint, person).status()).isEqualTo(422);
            }
            assertThat(call(endpoint, "demo-machine").status()).isEqualTo(403);
            assertThat(call(endpoint, "").status()).isEqualTo(401);
        }
    }

    @Test
    void everyEndpointIsInTheMatrix() {
        var mapped = identity
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(toCollection(TreeSet::new));
        var known = known();
        assertThat(mapped).isEqualTo(known);
    }

    @Test
    void everyEndpointIsDescribed() {
        var described = new TreeSet<String>();
        var document = api.call("", "GET", "/openapi", "").json();
        assertThat(document.get("openapi").asString()).startsWith("3.1");
        document.get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        var known = known();
        assertThat(described).isEqualTo(known);
        assertThat(api.call("", "GET", "/openapi.yaml", "").status()).isEqualTo(200);
    }

    @Test
    void whatNobodyMentionedIsClosed() {
        assertThat(api.call("", "GET", "/actuator/health/liveness", "").status())
                .isEqualTo(200);
        assertThat(api.call("", "GET", "/actuator/health/readiness", "").status())
                .isEqualTo(200);
        assertThat(api.call("", "GET", "/actuator/prometheus", "").status()).isEqualTo(200);
        assertThat(api.call("", "GET", "/actuator/env", "").status()).isEqualTo(401);
        assertThat(api.call("", "GET", "/anything", "").status()).isEqualTo(401);
    }

    private static TreeSet<String> known() {
        var known = new TreeSet<>(ADMINISTRATORS_ONLY);
        known.addAll(KEEPERS_OF_ACCOUNTS);
        known.addAll(EVERY_PERSON);
        return known;
    }

    private static Api.Answer call(String endpoint, String person) {
        var parts = endpoint.split(" ");
        var path = parts[1].replaceAll("[{].*?[}]", "nobody");
        return api.call(person, parts[0], path, parts[0].equals("GET") ? "" : "{}");
    }
}
