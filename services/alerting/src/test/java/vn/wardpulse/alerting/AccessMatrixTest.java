package vn.wardpulse.alerting;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.wardpulse.alerting.Room.Answer;
import vn.wardpulse.testing.TestTokens;

/** Who may watch Bồ Đề, and be told: every role and reach on every endpoint, and no endpoint left out. */
class AccessMatrixTest {

    private static final TestTokens TOKENS = TestTokens.shared();
    private static final Room ROOM = new Room();
    private static final Map<String, String> ROLES = Map.of(
            "canbo", "ward-officer",
            "lanhdaophuong", "ward-leader",
            "lanhdao", "district-leadership",
            "thuongtruc", "standing-body",
            "tonghop", "analyst",
            "quantri", "administrator",
            "doc", "figures:read",
            "ghi", "reports:write",
            "danhmuc", "catalogue:write");

    /** Sign-in names, made of a role and the unit that they are bound to. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("officer of the ward", "canbo.00139"),
            entry("officer of another ward", "canbo.00124"),
            entry("leader of the ward", "lanhdaophuong.00139"),
            entry("leader of another ward", "lanhdaophuong.00124"),
            entry("leadership of the district", "lanhdao.004"),
            entry("leadership of the city", "lanhdao.01"),
            entry("leadership of another district", "lanhdao.009"),
            entry("standing body of the district", "thuongtruc.004"),
            entry("standing body of another district", "thuongtruc.009"),
            entry("analyst of the district", "tonghop.004"),
            entry("analyst of another district", "tonghop.009"),
            entry("administrator", "quantri.all"),
            entry("machine that reads the district", "doc.004"),
            entry("machine that writes the district", "ghi.004"),
            entry("machine of the catalogue", "danhmuc.004"),
            entry("somebody without a role", "khach.004"));

    private static final Map<String, String> READERS = readers();

    private static final Set<String> PEOPLE = Set.copyOf(READERS.keySet().stream()
            .filter(reader -> !reader.startsWith("machine") && !reader.startsWith("somebody"))
            .toList());
    private static final Set<String> ALL_WHO_REACH = Set.copyOf(
            PEOPLE.stream().filter(reader -> !reader.contains("another")).toList());

    /** An endpoint, a request to it, and who is not turned away. */
    private record Door(String path, @Nullable String body, Set<String> open) {}

    private static final String WISH = "{\"kind\":\"status\",\"subject\":\"ADM-01\",\"unit\":\"00139\"}";

    private static final Map<String, Door> DOORS = Map.of(
            "GET /api/subscriptions", new Door("/api/subscriptions", null, PEOPLE),
            "POST /api/subscriptions", new Door("/api/subscriptions", WISH, ALL_WHO_REACH),
            "PUT /api/subscriptions/{id}", new Door("/api/subscriptions/{id}", WISH, ALL_WHO_REACH),
            "DELETE /api/subscriptions/{id}", new Door("/api/subscriptions/{id}", null, PEOPLE),
            "GET /api/alerts", new Door("/api/alerts", null, PEOPLE),
            "GET /api/alerts/unread", new Door("/api/alerts/unread", null, PEOPLE),
            "POST /api/alerts/read", new Door("/api/alerts/read", "{\"upTo\":0}", PEOPLE));

    @BeforeAll
    static void start() {
        ROOM.start();
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
            assertThat(answer.status()).as(answer.body().toString()).isBetween(200, 201);
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
    void nobodySeesOrTouchesWhatSomebodyElseWatches() {
        String own = READERS.get("officer of the ward");
        String another = READERS.get("leader of the ward");
        String id = ROOM.post(own, "/api/subscriptions", WISH).body().path("id").asString();
        assertThat(ROOM.get(another, "/api/subscriptions").body().toString()).doesNotContain(id);
        assertThat(ROOM.put(another, "/api/subscriptions/" + id, WISH).status()).isEqualTo(404);
        assertThat(ROOM.delete(another, "/api/subscriptions/" + id).status()).isEqualTo(404);
        assertThat(ROOM.delete(own, "/api/subscriptions/" + id).status()).isEqualTo(200);
    }

    private static Answer knock(String endpoint, Door door, @Nullable String token) {
        String body = Objects.requireNonNullElse(door.body(), "");
        String path = door.path().contains("{id}") ? door.path().replace("{id}", own(token)) : door.path();
        return switch (endpoint.substring(0, endpoint.indexOf(' '))) {
            case "GET" -> ROOM.get(token, path);
            case "PUT" -> ROOM.put(token, path, body);
            case "DELETE" -> ROOM.delete(token, path);
            default -> ROOM.post(token, path, body);
        };
    }

    /** A subscription of the one who knocks, put there without asking at any door. */
    private static String own(@Nullable String token) {
        String id = UUID.randomUUID().toString();
        if (token != null) {
            ROOM.get(token, "/api/subscriptions");
            String name = READERS.entrySet().stream()
                    .filter(reader -> reader.getValue().equals(token))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .map(NAMES::get)
                    .orElse("nobody");
            ROOM.jdbc().update("insert into watcher (name, seen_at) values (?, now()) on conflict do nothing", name);
            ROOM.jdbc().update("""
                    insert into subscription (id, watcher, kind, subject, frequency, unit, email, paused, made_at)
                    values (?::uuid, ?, 'STATUS', 'ADM-01', 'MONTH', '00139', false, true, now())
                    """, id, name);
        }
        return id;
    }

    private static Map<String, String> readers() {
        Map<String, String> readers = new LinkedHashMap<>();
        NAMES.forEach((reader, name) -> {
            String role = ROLES.get(name.substring(0, name.indexOf('.')));
            String unit = name.substring(name.indexOf('.') + 1);
            if (role == null) {
                readers.put(reader, TOKENS.person(name, unit));
            } else if (role.contains(":")) {
                readers.put(reader, TOKENS.machine(name, unit, role));
            } else {
                readers.put(reader, TOKENS.person(name, unit.equals("all") ? null : unit, role));
            }
        });
        return readers;
    }
}
