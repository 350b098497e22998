package vn.wardpulse.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.testing.Answer;
import vn.wardpulse.testing.TestTokens;

/** Where people are written to: as they say themselves, and as an administrator's file says. */
class PeopleTest {

    private static final String HEADER = "sub,unit,role,language,email\n";
    private static final Room ROOM = new Room();

    @BeforeAll
    static void start() {
        ROOM.start(null);
    }

    @AfterAll
    static void close() {
        ROOM.close();
    }

    @Test
    void preferencesAreOnesOwnAndStay() {
        String token = Room.officer("00124");
        assertThat(ROOM.get(token, "/api/preferences").body().toString())
                .isEqualTo("{\"language\":\"vi\",\"optedOut\":false,\"mailServer\":false}");
        ROOM.put(
                token, "/api/preferences", "{\"email\":\" a.b+c@example.org \",\"language\":\"en\",\"optedOut\":true}");
        assertThat(ROOM.get(token, "/api/preferences").body().toString())
                .isEqualTo(
                        "{\"email\":\"a.b+c@example.org\",\"language\":\"en\",\"optedOut\":true,\"mailServer\":false}");
        assertThat(ROOM.get(Room.leader("00124"), "/api/preferences").body().has("email"))
                .isFalse();
        ROOM.put(token, "/api/preferences", "{\"email\":\"\"}");
        assertThat(ROOM.get(token, "/api/preferences").body().has("email")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@",
                "@example.org",
                "a@b@example.org",
                "a@example.org,b@example.org",
                "A <a@example.org>",
                "a@example.org\\r\\nBcc: b@example.org",
                "a@exa mple.org",
                "a..b@example.org"
            })
    void whatIsNotOnePlainAddressIsRefusedWithEverythingElse(String address) {
        Answer answer = ROOM.put(
                Room.officer("00139"), "/api/preferences", "{\"email\":\"%s\",\"language\":\"fr\"}".formatted(address));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).containsExactly("not-an-address", "unknown-language");
    }

    @Test
    void aFileSaysWhoHoldsWhichOffice() {
        String file = HEADER
                + "giathuy.canbo,00130,ward-officer,vi,gt@example.org\n"
                + "giathuy.lanhdao,00130,ward-leader|ward-officer,en,gtl@example.org\n";
        assertThat(bring(file, true))
                .isEqualTo("{\"dryRun\":true,\"added\":2,\"changed\":0,\"unchanged\":0,\"kept\":0}");
        assertThat(person("giathuy.canbo").isMissingNode()).as("only tried").isTrue();
        assertThat(bring(file, false))
                .isEqualTo("{\"dryRun\":false,\"added\":2,\"changed\":0,\"unchanged\":0,\"kept\":0}");
        assertThat(bring(file.replace("gt@", "moi@"), false))
                .isEqualTo("{\"dryRun\":false,\"added\":0,\"changed\":1,\"unchanged\":1,\"kept\":0}");
        assertThat(person("giathuy.canbo").at("/preferences/email").asString()).isEqualTo("moi@example.org");
        assertThat(person("giathuy.lanhdao").path("offices").toString())
                .isEqualTo("[\"WARD_OFFICER\",\"WARD_LEADER\"]");
    }

    @Test
    void whatPeopleSayThemselvesStays() {
        String token = TestTokens.shared().person("bode.canbo", "00139", "ward-officer");
        ROOM.put(token, "/api/preferences", "{\"email\":\"toi@example.org\",\"language\":\"en\",\"optedOut\":true}");
        assertThat(bring(HEADER + "bode.canbo,00115,ward-leader,vi,ho@example.org\n", false))
                .isEqualTo("{\"dryRun\":false,\"added\":0,\"changed\":1,\"unchanged\":0,\"kept\":1}");

        JsonNode kept = person("bode.canbo");
        assertThat(kept.path("preferences").toString())
                .isEqualTo("{\"email\":\"toi@example.org\",\"language\":\"en\",\"optedOut\":true}");
        assertThat(kept.path("unit").asString()).isEqualTo("00115");
        ROOM.get(token, "/api/preferences");
        assertThat(person("bode.canbo").path("unit").asString())
                .as("whoever comes with a token is what it says")
                .isEqualTo("00139");
    }

    @Test
    void aFileWithFaultsChangesNothingAndSaysThemAll() {
        Answer answer = ROOM.upload(
                Room.administrator(),
                "/api/addresses",
                HEADER
                        + "dung.nguoi,00139,ward-officer,vi,dung@example.org\n"
                        + "Sai Tên,99999,analyst,fr,\"x@example.org\r\nBcc: y@example.org\"\n"
                        + "dung.nguoi,00139,ward-leader,vi,dung@example.org\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes())
                .containsExactlyInAnyOrder(
                        "not-a-sign-in-name",
                        "unknown-unit",
                        "unknown-role",
                        "unknown-language",
                        "not-an-address",
                        "duplicate-line");
        assertThat(answer.faults("where"))
                .contains("addresses.csv:3:sub", "addresses.csv:3:email", "addresses.csv:5:sub");
        assertThat(person("dung.nguoi").isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sub,unit\na,b", "sub,unit,role,language,email\n\"a"})
    void whatIsNoSuchFileIsRefused(String file) {
        Answer answer = ROOM.upload(Room.administrator(), "/api/addresses", file);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.codes()).isNotEmpty();
    }

    private static String bring(String file, boolean dryRun) {
        return ROOM.upload(Room.administrator(), "/api/addresses?dryRun=" + dryRun, file)
                .body()
                .toString();
    }

    private static JsonNode person(String name) {
        JsonNode all = ROOM.get(Room.administrator(), "/api/addresses").body();
        return all.valueStream()
                .filter(person -> person.path("name").asString().equals(name))
                .findFirst()
                .orElseGet(() -> all.path(-1));
    }
}
