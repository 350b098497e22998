package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
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

/** Who may do what with Bồ Đề's report: every role and reach on every endpoint, and no endpoint left out. */
@ExtendWith(SharedRoom.class)
class AccessMatrixTest {

    private final Room room;

    AccessMatrixTest(Room room) {
        this.room = room;
    }

    @BeforeEach
    void submitOnce() {
        room.post(Room.officer("00139"), Doors.REPORT + "/submission", Doors.FIGURES);
        assertThat(room.get(Room.officer("00139"), Doors.REPORT).at("/obligation/state"))
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
        assertThat(endpoints).isEqualTo(new TreeSet<>(Doors.DOORS.keySet()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("matrix")
    void everyDoorOpensForWhomItShould(String endpoint, String reader) {
        Doors.Door door = Objects.requireNonNull(Doors.DOORS.get(endpoint));
        Answer answer = knock(endpoint, door, Doors.READERS.get(reader));
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
        return Doors.DOORS.keySet().stream()
                .sorted()
                .flatMap(endpoint -> Doors.READERS.keySet().stream().map(reader -> arguments(endpoint, reader)));
    }

    @Test
    void nobodyComesInWithoutAGoodToken() {
        Doors.DOORS.forEach((endpoint, door) -> {
            assertThat(knock(endpoint, door, null).status()).as(endpoint).isEqualTo(401);
            assertThat(knock(endpoint, door, Doors.TOKENS.forged("quantri", null, "administrator"))
                            .status())
                    .as(endpoint)
                    .isEqualTo(401);
            assertThat(knock(endpoint, door, Doors.TOKENS.idToken("quantri", null, "administrator"))
                            .status())
                    .as("%s with an id token", endpoint)
                    .isEqualTo(401);
        });
    }

    @Test
    void aListHoldsOnlyWhatIsInReach() {
        assertThat(units(Room.officer("00139"))).containsExactly("00139");
        assertThat(units(Objects.requireNonNull(Doors.READERS.get("leadership of the district"))))
                .containsExactly("00124", "00139");
        assertThat(units(Objects.requireNonNull(Doors.READERS.get("leadership of another district"))))
                .isEmpty();
    }

    @Test
    void draftsAreTheUnitsOwnBusiness() {
        String path = "/api/reports/00124/LB2023-Q/2023-Q1";
        Answer open = room.get(Room.officer("00124"), path);
        room.put(Room.officer("00124"), path + "/draft", open.etag(), Doors.FIGURES);
        assertThat(room.get(Room.officer("00124"), path).at("/draft")).isEqualTo("true");
        assertThat(room.get(Room.leader("00124"), path).at("/draft")).isEqualTo("true");
        Answer district = room.get(Doors.READERS.get("leadership of the district"), path);
        assertThat(district.at("/draft")).isEqualTo("false");
        assertThat(district.body().path("figures").isEmpty()).isTrue();
    }

    private Set<String> units(String token) {
        return new TreeSet<>(room.get(token, "/api/obligations").body().findValuesAsString("unit"));
    }

    private Answer knock(String endpoint, Doors.Door door, @Nullable String token) {
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
}
