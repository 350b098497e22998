package vn.wardpulse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.export.ExportEvent;
import vn.wardpulse.testing.AccessMatrix;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.Door;
import vn.wardpulse.testing.Readers;
import vn.wardpulse.testing.TestTokens;

/** Who may see and say what about Bồ Đề. */
class AccessMatrixTest extends AccessMatrix {

    private static final Room ROOM = new Room();
    private static final Set<String> ADMINISTRATOR = Set.of("administrator");
    private static final String WEBHOOK = "{\"url\":\"https://example.org/\"}";
    private static final List<String> NAMES =
            Readers.TOKENS.values().stream().map(TestTokens::nameIn).toList();
    private static final String ADDRESSES = "sub,unit,role,language,email\nai.do,00139,ward-officer,vi,ai@example.org";

    private static final Map<String, Door> DOORS = Map.ofEntries(
            Map.entry("GET /api/deliveries", new Door("/api/deliveries?unit=00139", Readers.PEOPLE_IN_REACH)),
            Map.entry("GET /api/preferences", new Door("/api/preferences", Readers.PEOPLE)),
            Map.entry("PUT /api/preferences", new Door("/api/preferences", "{\"language\":\"vi\"}", Readers.PEOPLE)),
            Map.entry("GET /api/webhooks", new Door("/api/webhooks", Readers.PEOPLE)),
            Map.entry("POST /api/webhooks", new Door("/api/webhooks", WEBHOOK, Readers.PEOPLE)),
            Map.entry("DELETE /api/webhooks/{id}", new Door("/api/webhooks/{id}", Readers.PEOPLE)),
            Map.entry("POST /api/webhooks/{id}/test", new Door("/api/webhooks/{id}/test", "", Readers.PEOPLE)),
            Map.entry("GET /api/alert-deliveries", new Door("/api/alert-deliveries", Readers.PEOPLE)),
            Map.entry("GET /api/addresses", new Door("/api/addresses", ADMINISTRATOR)),
            Map.entry("POST /api/addresses", new Door("/api/addresses?dryRun=true", ADDRESSES, ADMINISTRATOR)),
            Map.entry("GET /api/export-places", new Door("/api/export-places", Readers.PEOPLE)),
            Map.entry("GET /api/export-deliveries", new Door("/api/export-deliveries", Readers.PEOPLE)),
            Map.entry(
                    "GET /api/export-deliveries/{id}/file",
                    new Door("/api/export-deliveries/{id}/file", Readers.PEOPLE)));

    AccessMatrixTest() {
        super(ROOM, DOORS, Readers.TOKENS);
    }

    @BeforeAll
    static void start() {
        ROOM.start(null);
        ROOM.say(Said.reminder("00139", Said.LATE), Said.reminder("00343", Said.LATE));
        ROOM.say(Said.export("ai.do", new byte[] {1, 2, 3}, null, NAMES, List.of())
                .toArray(ExportEvent[]::new));
    }

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Override
    protected Set<Integer> inside(String endpoint) {
        return Set.of(200, 201, 202);
    }

    @Override
    protected Answer knock(String endpoint, Door door, @Nullable String token) {
        return switch (endpoint) {
            case "POST /api/addresses" -> ROOM.upload(token, door.path(), Objects.requireNonNull(door.body()));
            case "GET /api/export-deliveries/{id}/file" ->
                ROOM.get(token, door.path().replace("{id}", mailedTo(token)));
            default -> super.knock(endpoint, door, token);
        };
    }

    /** The delivery of a file that went to them by e-mail. */
    private static String mailedTo(@Nullable String token) {
        return ROOM
                .jdbc()
                .queryForList(
                        "select id::text from export_delivery where target = ?",
                        String.class,
                        token == null ? "" : TestTokens.nameIn(token))
                .stream()
                .findFirst()
                .orElse("00000000-0000-0000-0000-000000000001");
    }

    /** A receiver, where they may have one; any other id for the rest. */
    @Override
    protected String own(@Nullable String token) {
        return ROOM.post(token, "/api/webhooks", WEBHOOK)
                .body()
                .path("id")
                .asString("00000000-0000-0000-0000-000000000001");
    }

    @Test
    void aListHoldsOnlyWhatIsInReach() {
        assertThat(units("officer of the ward")).containsExactly("00139");
        assertThat(units("officer of another ward")).isEmpty();
        assertThat(units("standing body of the district")).containsExactly("00139");
        assertThat(units("standing body of another district")).containsExactly("00343");
        assertThat(units("administrator")).containsExactly("00343", "00139");
        assertThat(ROOM.get(Room.administrator(), "/api/deliveries?form=LB2023-M&period=2023-11")
                        .body())
                .isEmpty();
        assertThat(ROOM.get(Room.administrator(), "/api/deliveries?unit=004&period=2023-10")
                        .body())
                .hasSize(1);
    }

    private static List<String> units(String reader) {
        return ROOM.get(Readers.TOKENS.get(reader), "/api/deliveries")
                .body()
                .valueStream()
                .map(reminded -> reminded.path("unit").asString())
                .toList();
    }
}
