package vn.wardpulse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.wardpulse.notification.Room.Answer;
import vn.wardpulse.testing.TestTokens;

/** Who may see and say what about Bồ Đề: every role and reach on every endpoint, and no endpoint left out. */
class AccessMatrixTest {

    private static final TestTokens TOKENS = TestTokens.shared();
    private static final Room ROOM = new Room();
    private static final Map<String, String> READERS = readers();

    private static final Set<String> ADMINISTRATOR = Set.of("administrator");
    private static final Set<String> PEOPLE = Set.copyOf(READERS.keySet().stream()
            .filter(reader -> !reader.startsWith("machine") && !reader.startsWith("somebody"))
            .toList());
    private static final Set<String> ALL_WHO_REACH = Set.copyOf(
            PEOPLE.stream().filter(reader -> !reader.contains("another")).toList());

    /** An endpoint, a request to it, and who is not turned away. */
    private record Door(String path, @Nullable String body, Set<String> open) {}

    private static final Map<String, Door> DOORS = Map.of(
            "GET /api/deliveries", new Door("/api/deliveries?unit=00139", null, ALL_WHO_REACH),
            "GET /api/preferences", new Door("/api/preferences", null, PEOPLE),
            "PUT /api/preferences", new Door("/api/preferences", "{\"language\":\"vi\"}", PEOPLE),
            "GET /api/webhooks", new Door("/api/webhooks", null, PEOPLE),
            "POST /api/webhooks", new Door("/api/webhooks", "{\"url\":\"https://example.org/\"}", PEOPLE),
            "DELETE /api/webhooks/{id}", new Door("/api/webhooks/{id}", null, PEOPLE),
            "POST /api/webhooks/{id}/test", new Door("/api/webhooks/{id}/test", "", PEOPLE),
            "GET /api/alert-deliveries", new Door("/api/alert-deliveries", null, PEOPLE),
            "GET /api/addresses", new Door("/api/addresses", null, ADMINISTRATOR),
            "POST /api/addresses",
                    new Door(
                            "/api/addresses?dryRun=true",
                            "sub,unit,role,language,email\nai.do,00139,ward-officer,vi,ai@example.org",
                            ADMINISTRATOR));

    @BeforeAll
    static void start() {
        ROOM.start(null);
        ROOM.say(Said.reminder("00139", Said.LATE), Said.reminder("00343", Said.LATE));
    }

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Test
    void noEndpointIsLeftOut() {
        Set<String> endpoints = new TreeSet<>();
        ROOM.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("vn.wardpulse")) {
                        mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb ->
                                        mapping.getPatternValues().forEach(path -> endpoints.add(verb + " " + path)));
                    }
                });
        assertThat(endpoints).isEqualTo(new TreeSet<>(DOORS.keySet()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void everyDoorOpensForWhomItShould(String endpoint, String reader) {
        Door door = Objects.requireNonNull(DOORS.get(endpoint));
        Answer answer = knock(endpoint, door, READERS.get(reader));
        if (door.open().contains(reader)) {
            assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 202);
        } else {
            assertThat(answer.status()).as(answer.body().toString()).isEqualTo(403);
            assertThat(answer.codes()).containsExactly("out-of-reach");
        }
    }

    static Stream<Arguments> matrix() {
        return DOORS.keySet().stream()
                .sorted()
                .flatMap(endpoint -> READERS.keySet().stream().map(reader -> arguments(endpoint, reader)));
    }

    @Test
    void nobodyComesInWithoutAGoodToken() {
        DOORS.forEach((endpoint, door) -> {
            assertThat(knock(endpoint, door, null).status()).as(endpoint).isEqualTo(401);
            assertThat(knock(endpoint, door, TOKENS.forged("quantri", null, "administrator"))
                            .status())
                    .as(endpoint)
                    .isEqualTo(401);
            assertThat(knock(endpoint, door, TOKENS.idToken("quantri", null, "administrator"))
                            .status())
                    .as("%s with an id token", endpoint)
                    .isEqualTo(401);
        });
    }

    @Test
    void aListHoldsOnlyWhatIsInReach() {
        assertThat(units("officer of the ward")).containsExactly("00139");
        assertThat(units("officer of another ward")).isEmpty();
        assertThat(units("standing body of the district")).containsExactly("00139");
        assertThat(units("standing body of another district")).containsExactly("00343");
        assertThat(units("administrator")).containsExactly("00343", "00139");
        assertThat(ROOM.get(READERS.get("administrator"), "/api/deliveries?form=LB2023-M&period=2023-11")
                        .body())
                .isEmpty();
        assertThat(ROOM.get(READERS.get("administrator"), "/api/deliveries?unit=004&period=2023-10")
                        .body())
                .hasSize(1);
    }

    private static List<String> units(String reader) {
        return ROOM.get(READERS.get(reader), "/api/deliveries")
                .body()
                .valueStream()
                .map(reminded -> reminded.path("unit").asString())
                .toList();
    }

    private static Answer knock(String endpoint, Door door, @Nullable String token) {
        String path = door.path().contains("{id}") ? door.path().replace("{id}", ownWebhook(token)) : door.path();
        return switch (endpoint.substring(0, endpoint.indexOf(' '))) {
            case "GET" -> ROOM.get(token, path);
            case "PUT" -> ROOM.put(token, path, Objects.requireNonNull(door.body()));
            case "DELETE" -> ROOM.delete(token, path);
            default ->
                path.startsWith("/api/addresses")
                        ? ROOM.upload(token, path, Objects.requireNonNull(door.body()))
                        : ROOM.post(token, path, Objects.requireNonNull(door.body()));
        };
    }

    /** A receiver of the one who knocks, where they may have one; any other id for the rest. */
    private static String ownWebhook(@Nullable String token) {
        return ROOM.post(token, "/api/webhooks", "{\"url\":\"https://example.org/\"}")
                .body()
                .path("id")
                .asString("00000000-0000-0000-0000-000000000001");
    }

    private static Map<String, String> readers() {
        Map<String, String> readers = new LinkedHashMap<>();
        readers.put("officer of the ward", Room.officer("00139"));
        readers.put("officer of another ward", Room.officer("00124"));
        readers.put("leader of the ward", Room.leader("00139"));
        readers.put("leader of another ward", Room.leader("00124"));
        readers.put("leadership of the district", TOKENS.person("lanhdao", "004", "district-leadership"));
        readers.put("leadership of the city", TOKENS.person("thanhpho", "01", "district-leadership"));
        readers.put("leadership of another district", TOKENS.person("lanhdao9", "009", "district-leadership"));
        readers.put("standing body of the district", Room.standingBody("004"));
        readers.put("standing body of another district", Room.standingBody("009"));
        readers.put("analyst of the district", TOKENS.person("tonghop", "004", "analyst"));
        readers.put("analyst of another district", TOKENS.person("tonghop9", "009", "analyst"));
        readers.put("administrator", Room.administrator());
        readers.put("machine that reads the district", TOKENS.machine("doc", "004", "figures:read"));
        readers.put("machine that writes the district", TOKENS.machine("ghi", "004", "reports:write"));
        readers.put("machine of the catalogue", TOKENS.machine("danhmuc", "004", "catalogue:write"));
        readers.put("somebody without a role", TOKENS.person("khach", "004"));
        return readers;
    }
}
