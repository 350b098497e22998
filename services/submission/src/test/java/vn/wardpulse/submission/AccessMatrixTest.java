package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.wardpulse.submission.Calls.Answer;
import vn.wardpulse.submission.workbook.Xlsx;
import vn.wardpulse.testing.TestTokens;

/** Who may do what with Bồ Đề's report: every role and reach on every endpoint, and no endpoint left out. */
@ExtendWith(SharedRoom.class)
class AccessMatrixTest {

    private static final String REPORT = "/api/reports/00139/LB2023-Q/2023-Q1";
    private static final String TEMPLATE = "/api/reports/{unit}/{form}/{period}";
    private static final String QUARTER = "/api/periods/LB2023-Q/2023-Q1";
    private static final String PERIOD = "/api/periods/{form}/{period}";
    private static final String FIGURES = """
            {"figures":[
              {"indicator":"ADM-03","figure":{"kind":"amount","value":"95.5"}},
              {"indicator":"URB-01","figure":{"kind":"amount","value":"3"}},
              {"indicator":"YES-01","figure":{"kind":"amount","value":"1"}}]}
            """;

    private static final TestTokens TOKENS = TestTokens.shared();
    private static final Map<String, String> READERS = readers();

    private static final Set<String> ALL_WHO_READ = Set.of(
            "officer of the ward",
            "officer of the district",
            "leader of the ward",
            "leadership of the district",
            "leadership of the city",
            "standing body of the district",
            "analyst of the district",
            "administrator",
            "machine that reads the district");
    private static final Set<String> WRITERS = Set.of("officer of the ward", "machine that writes the district");
    private static final Set<String> WRITERS_OF_ANYTHING = Set.of(
            "officer of the ward",
            "officer of another ward",
            "officer of the district",
            "machine that writes the district",
            "machine of another district");
    private static final Set<String> DIRECTORS = Set.of("standing body of the district");
    private static final Set<String> IMPORTERS = Set.of("analyst of the district", "administrator");

    /** An endpoint, a request to it that changes nothing, and who is not turned away. */
    private record Door(String path, @Nullable String body, Set<String> open) {

        Door(String path, Set<String> open) {
            this(path, null, open);
        }
    }

    private static final Map<String, Door> DOORS = Map.ofEntries(
            Map.entry("GET /api/obligations", new Door("/api/obligations?unit=00139", ALL_WHO_READ)),
            Map.entry("GET " + TEMPLATE, new Door(REPORT, ALL_WHO_READ)),
            Map.entry("GET " + TEMPLATE + "/history", new Door(REPORT + "/history", ALL_WHO_READ)),
            Map.entry("GET " + TEMPLATE + "/versions/{version}", new Door(REPORT + "/versions/1", ALL_WHO_READ)),
            Map.entry("GET " + TEMPLATE + "/sheet", new Door(REPORT + "/sheet", ALL_WHO_READ)),
            Map.entry("POST " + TEMPLATE + "/sheet", new Door(REPORT + "/sheet?dryRun=true", "a sheet", WRITERS)),
            Map.entry("POST /api/sheets", new Door("/api/sheets", WRITERS_OF_ANYTHING)),
            Map.entry("POST /api/uploads", new Door("/api/uploads?dryRun=true", "[]", WRITERS_OF_ANYTHING)),
            Map.entry("GET /api/uploads", new Door("/api/uploads", WRITERS_OF_ANYTHING)),
            Map.entry("GET /api/uploads/{id}", new Door("/api/uploads/" + new UUID(0, 0), WRITERS_OF_ANYTHING)),
            Map.entry(
                    "GET /api/uploads/{id}/faults",
                    new Door("/api/uploads/" + new UUID(0, 0) + "/faults", WRITERS_OF_ANYTHING)),
            Map.entry("POST " + TEMPLATE + "/sheet/marked", new Door(REPORT + "/sheet/marked", "a sheet", WRITERS)),
            Map.entry("GET " + TEMPLATE + "/attachments", new Door(REPORT + "/attachments", ALL_WHO_READ)),
            Map.entry("POST " + TEMPLATE + "/attachments", new Door(REPORT + "/attachments", "%PDF-", WRITERS)),
            Map.entry("GET " + TEMPLATE + "/attachments/{id}", new Door(REPORT + "/attachments/0", ALL_WHO_READ)),
            Map.entry("DELETE " + TEMPLATE + "/attachments/{id}", new Door(REPORT + "/attachments/0", WRITERS)),
            Map.entry("PUT " + TEMPLATE + "/draft", new Door(REPORT + "/draft", "{\"figures\":[]}", WRITERS)),
            Map.entry("POST " + TEMPLATE + "/submission", new Door(REPORT + "/submission", FIGURES, WRITERS)),
            Map.entry(
                    "POST " + TEMPLATE + "/correction",
                    new Door(REPORT + "/correction", "{\"reason\":\"r\",\"figures\":[]}", WRITERS)),
            Map.entry(
                    "POST " + TEMPLATE + "/withdrawal",
                    new Door(REPORT + "/withdrawal", "{\"version\":99,\"reason\":\"r\"}", WRITERS)),
            Map.entry(
                    "POST " + TEMPLATE + "/approval",
                    new Door(REPORT + "/approval", "{\"version\":99}", Set.of("leader of the ward"))),
            Map.entry(
                    "POST " + TEMPLATE + "/return",
                    new Door(
                            REPORT + "/return",
                            "{\"version\":99,\"reason\":\"r\"}",
                            Set.of("leader of the ward", "standing body of the district"))),
            Map.entry(
                    "POST " + TEMPLATE + "/reminder",
                    new Door(REPORT + "/reminder", "{}", Set.of("standing body of the district"))),
            Map.entry(
                    "POST " + TEMPLATE + "/paper",
                    new Door(
                            REPORT + "/paper",
                            "{\"receivedOn\":\"2023-03-09\",\"reason\":\"r\",\"figures\":[]}",
                            DIRECTORS)),
            Map.entry(
                    "POST " + TEMPLATE + "/extension",
                    new Door(REPORT + "/extension", "{\"due\":\"2023-03-01\",\"reason\":\"r\"}", DIRECTORS)),
            Map.entry("POST " + TEMPLATE + "/closing", new Door(REPORT + "/closing", "", DIRECTORS)),
            Map.entry(
                    "POST " + TEMPLATE + "/reopening",
                    new Door(REPORT + "/reopening", "{\"reason\":\"r\"}", DIRECTORS)),
            Map.entry(
                    "POST " + PERIOD + "/extension",
                    new Door(QUARTER + "/extension", "{\"due\":\"2023-03-01\",\"reason\":\"r\"}", DIRECTORS)),
            Map.entry("POST " + PERIOD + "/closing", new Door(QUARTER + "/closing?under=00139", "", DIRECTORS)),
            Map.entry(
                    "POST " + PERIOD + "/reopening",
                    new Door(QUARTER + "/reopening?under=00139", "{\"reason\":\"r\"}", DIRECTORS)),
            Map.entry(
                    "POST /api/approvals",
                    new Door(
                            "/api/approvals",
                            "{\"reports\":[{\"unit\":\"00139\",\"form\":\"LB2023-Q\",\"period\":\"2023-Q1\","
                                    + "\"version\":99}]}",
                            Set.of("leader of the ward", "leader of another ward"))),
            Map.entry(
                    "POST /api/history",
                    new Door(
                            "/api/history?dryRun=true",
                            "unit,indicator,period,value,numerator,denominator\n00139,URB-01,2022-Q1,3,,",
                            IMPORTERS)));

    private final Room room;

    AccessMatrixTest(Room room) {
        this.room = room;
    }

    @BeforeEach
    void submitOnce() {
        room.post(Room.officer("00139"), REPORT + "/submission", FIGURES);
        assertThat(room.get(Room.officer("00139"), REPORT).at("/obligation/state"))
                .isEqualTo("submitted");
    }

    @Test
    void noEndpointIsLeftOut() {
        Set<String> endpoints = new TreeSet<>();
        room.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
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
            // No report has a first file of its own here, and nobody an upload: who may ask is told so.
            assertThat(answer.status())
                    .as(answer.body().toString())
                    .isIn(endpoint.contains("/{id}") ? Set.of(404, 409) : Set.of(200, 409, 412, 422));
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
        assertThat(units(Room.officer("00139"))).containsExactly("00139");
        assertThat(units(Objects.requireNonNull(READERS.get("leadership of the district"))))
                .containsExactly("00124", "00139");
        assertThat(units(Objects.requireNonNull(READERS.get("leadership of another district"))))
                .isEmpty();
    }

    @Test
    void draftsAreTheUnitsOwnBusiness() {
        String path = "/api/reports/00124/LB2023-Q/2023-Q1";
        Answer open = room.get(Room.officer("00124"), path);
        room.put(Room.officer("00124"), path + "/draft", open.etag(), FIGURES);
        assertThat(room.get(Room.officer("00124"), path).at("/draft")).isEqualTo("true");
        assertThat(room.get(Room.leader("00124"), path).at("/draft")).isEqualTo("true");
        Answer district = room.get(READERS.get("leadership of the district"), path);
        assertThat(district.at("/draft")).isEqualTo("false");
        assertThat(district.body().path("figures").isEmpty()).isTrue();
    }

    private Set<String> units(String token) {
        return new TreeSet<>(room.get(token, "/api/obligations").body().findValuesAsString("unit"));
    }

    private Answer knock(String endpoint, Door door, @Nullable String token) {
        if (endpoint.endsWith("/history") && endpoint.startsWith("POST")) {
            return room.upload(token, door.path(), Objects.requireNonNull(door.body()), "test");
        }
        if (endpoint.equals("POST /api/sheets")) {
            return room.upload(token, door.path(), "sheets", "sheets.zip", Xlsx.zip(Map.of("~$a.xlsx", new byte[1])));
        }
        if ((endpoint.contains("/sheet") || endpoint.contains("/attachments")) && endpoint.startsWith("POST")) {
            byte[] file = Objects.requireNonNull(door.body()).getBytes(StandardCharsets.UTF_8);
            String part = endpoint.contains("/sheet") ? "sheet" : "file";
            return room.upload(token, door.path(), part, "sheet.xlsx", file, "If-Match", "\"0\"");
        }
        String verb = endpoint.substring(0, endpoint.indexOf(' '));
        return room.send(
                token, verb, door.path(), door.body(), verb.equals("GET") ? Map.of() : Map.of("If-Match", "\"0\""));
    }

    private static Map<String, String> readers() {
        Map<String, String> readers = new LinkedHashMap<>();
        readers.put("officer of the ward", Room.officer("00139"));
        readers.put("officer of another ward", Room.officer("00124"));
        readers.put("officer of the district", Room.officer("004"));
        readers.put("leader of the ward", Room.leader("00139"));
        readers.put("leader of another ward", Room.leader("00124"));
        readers.put("leadership of the district", TOKENS.person("lanhdao", "004", "district-leadership"));
        readers.put("leadership of the city", TOKENS.person("thanhpho", "01", "district-leadership"));
        readers.put("leadership of another district", TOKENS.person("lanhdao9", "009", "district-leadership"));
        readers.put("standing body of the district", Room.standingBody("004"));
        readers.put("standing body of another district", Room.standingBody("009"));
        readers.put("analyst of the district", TOKENS.person("tonghop", "004", "analyst"));
        readers.put("analyst of another district", TOKENS.person("tonghop9", "009", "analyst"));
        readers.put("administrator", TOKENS.person("quantri", null, "administrator"));
        readers.put("machine that reads the district", TOKENS.machine("doc", "004", "figures:read"));
        readers.put("machine that writes the district", TOKENS.machine("ghi", "004", "reports:write"));
        readers.put("machine of another district", TOKENS.machine("ngoai", "009", "reports:write", "figures:read"));
        readers.put("machine of the catalogue", TOKENS.machine("danhmuc", "004", "catalogue:write"));
        readers.put("somebody without a role", TOKENS.person("khach", "004"));
        return readers;
    }
}
