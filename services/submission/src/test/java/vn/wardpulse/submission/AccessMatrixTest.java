package vn.wardpulse.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.wardpulse.submission.workbook.Xlsx;
import vn.wardpulse.testing.AccessMatrix;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.Door;

/** Who may do what with Bồ Đề's report. */
@ExtendWith(SharedRoom.class)
class AccessMatrixTest extends AccessMatrix {

    private final Room room;

    AccessMatrixTest(Room room) {
        super(room, Doors.DOORS, Doors.READERS);
        this.room = room;
    }

    @BeforeEach
    void submitOnce() {
        room.post(Room.officer("00139"), Doors.REPORT + "/submission", Doors.FIGURES);
        assertThat(room.get(Room.officer("00139"), Doors.REPORT).at("/obligation/state"))
                .isEqualTo("submitted");
    }

    /** No report has a first file of its own here, and nobody an upload: who may ask is told so. */
    @Override
    protected Set<Integer> inside(String endpoint) {
        return endpoint.contains("/{id}") ? Set.of(404, 409) : Set.of(200, 409, 412, 422);
    }

    @Override
    protected Answer knock(String endpoint, Door door, @Nullable String token) {
        if (endpoint.endsWith("/history") && endpoint.startsWith("POST")) {
            return room.upload(token, door.path(), Objects.requireNonNull(door.body()), "test");
        }
        if (endpoint.equals("POST /api/sheets")) {
            return room.upload(token, door.path(), "sheets", "sheets.zip", Xlsx.zip(Map.of("~$a.xlsx", new byte[1])));
        }
        boolean sheet = endpoint.startsWith("POST " + Doors.TEMPLATE + "/sheet");
        if (sheet || endpoint.startsWith("POST") && endpoint.endsWith("/attachments")) {
            byte[] file = Objects.requireNonNull(door.body()).getBytes(StandardCharsets.UTF_8);
            String part = sheet ? "sheet" : "file";
            return room.upload(token, door.path(), part, "sheet.xlsx", file, "If-Match", "\"0\"");
        }
        String verb = verb(endpoint);
        return room.send(
                token, verb, door.path(), door.body(), verb.equals("GET") ? Map.of() : Map.of("If-Match", "\"0\""));
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
}
