package vn.wardpulse.catalogue;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.TestPropertySource;
import vn.wardpulse.catalogue.Api.Answer;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.testing.TestTokens;

/** A ward adds, renames and ends its groups itself, in a room of its own; nobody beside it does, or hears of them. */
@CatalogueTest
@TestPropertySource(properties = {"wardpulse.catalogue.plan=lb2023", "wardpulse.test.room=kept-by-wards"})
class GroupsOfWardsTest {

    private static final String GROUPS = "/api/wards/00139/groups";

    @LocalServerPort
    int port;

    @Autowired
    KafkaConnectionDetails brokers;

    @Test
    void areAddedRenamedAndEndedWithTheirDaysAndTheirHistory() {
        String first = added("00139", "Tổ dân phố 1", "residential_group");
        assertThat(first).isEqualTo("00139.01");
        assertThat(added("00139", "Chi bộ 1", "party_cell")).isEqualTo("00139.02");

        Answer renamed = say(GROUPS + "/" + first + "/name", "00139", """
                {"name":{"vi":"Tổ dân phố An Bình","en":"An Binh Group"},"from":"2023-07-01"}
                """);
        assertThat(renamed.status()).as(renamed.body().toString()).isEqualTo(200);
        assertThat(renamed.body().at("/spells/0/name/vi").asString()).isEqualTo("Tổ dân phố 1");
        assertThat(renamed.body().at("/spells/0/to").asString()).isEqualTo("2023-07-01");
        assertThat(renamed.body().at("/spells/1/name/en").asString()).isEqualTo("An Binh Group");

        Answer ended = say(GROUPS + "/" + first + "/end", "00139", "{\"to\":\"2023-10-01\"}");
        assertThat(ended.body().at("/spells/1/to").asString()).isEqualTo("2023-10-01");
        Answer again = say(GROUPS + "/" + first + "/end", "00139", "{\"to\":null}");
        assertThat(again.body().at("/spells/1/to").asString())
                .as("as long as the ward")
                .isEqualTo("2025-07-01");

        Answer kept = ask(GROUPS, "00139", "ward-leader");
        assertThat(kept.body().at("/mayKeep").asBoolean()).isTrue();
        assertThat(kept.body().at("/groups")).hasSize(2);
        assertThat(kept.body().at("/changes").findValuesAsString("what"))
                .containsExactly("reopened", "ended", "renamed", "added", "added");
        assertThat(kept.body().at("/changes/0/by").asString()).isEqualTo("a");
        assertThat(ask(GROUPS, "00139", "ward-officer").body().at("/mayKeep").asBoolean())
                .isFalse();
        assertThat(new Api(port).get("/api/imports").body().findValuesAsString("source"))
                .contains("ward:00139");

        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(ReadTopics.all(
                                Topics.UNITS, brokers.getBootstrapServers().getFirst()))
                        .anySatisfy(event -> {
                            CatalogueEvent.UnitDefined defined = (CatalogueEvent.UnitDefined) event;
                            assertThat(defined.unit().id().value()).isEqualTo("00139.02");
                            assertThat(defined.unit().kind()).isEqualTo(UnitKind.PARTY_CELL);
                            assertThat(defined.head().by()).isEqualTo("a");
                        }));
    }

    @Test
    void areHeardOfByTheirWardAndThoseAboveItOnly() {
        String group = added("00118", "Tổ dân phố 9", "residential_group");
        for (String unit : List.of("00118", "004", "01", group)) {
            assertThat(seen(unit)).as(unit).contains(group);
            assertThat(ask("/api/units/" + group, unit, "ward-officer").status())
                    .isEqualTo(200);
        }
        String sibling = added("00118", "Tổ dân phố 10", "residential_group");
        String targets = "/api/targets?year=2023&unit=" + group;
        for (String unit : List.of("00118", group)) {
            assertThat(ask(targets, unit, "ward-officer").status()).as(unit).isEqualTo(200);
        }
        for (String unit : List.of("004", "01", "00124", sibling)) {
            assertThat(ask(targets, unit, "analyst").status()).as(unit).isEqualTo(404);
        }
        for (String unit : List.of("00124", sibling)) {
            assertThat(seen(unit)).as(unit).doesNotContain(group).contains("00118");
            assertThat(ask("/api/units/" + group, unit, "ward-officer").status())
                    .isEqualTo(404);
            assertThat(ask("/api/wards/00118/groups", unit, "ward-leader").status())
                    .isEqualTo(403);
        }
        assertThat(say("/api/wards/00118/groups/" + group + "/end", "00124", "{\"to\":\"2024-01-01\"}")
                        .status())
                .isEqualTo(403);
        assertThat(say("/api/wards/00124/groups/" + group + "/end", "00124", "{\"to\":\"2024-01-01\"}")
                        .status())
                .as("through the own ward")
                .isEqualTo(404);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThat(say("/api/wards/00121/groups", "00121", "{\"kind\":\"ward\",\"from\":\"hôm nay\"}")
                        .body()
                        .at("/faults")
                        .findValuesAsString("code"))
                .containsExactly("unknown-kind", "missing-name", "not-a-day");
        String group = added("00121", "Tổ dân phố 3", "residential_group");
        assertThat(say("/api/wards/00121/groups", "00121", """
                        {"kind":"residential_group","name":{"vi":"tổ dân phố 3"},"from":"2023-02-01"}
                        """)
                        .body()
                        .at("/faults")
                        .findValuesAsString("code"))
                .containsExactly("name-taken");
        assertThat(say("/api/wards/00121/groups/" + group + "/end", "00121", "{\"to\":\"2023-01-01\"}")
                        .body()
                        .at("/faults")
                        .findValuesAsString("code"))
                .containsExactly("ends-before-it-begins");
        assertThat(say("/api/wards/00121/groups/" + group + "/name", "00121", """
                        {"name":{"vi":"Tổ 4"},"from":"2022-01-01"}
                        """)
                        .body()
                        .at("/faults")
                        .findValuesAsString("code"))
                .containsExactly("not-there-then");
        assertThat(say("/api/wards/004/groups", null, "{}").status()).isEqualTo(422);
        assertThat(say("/api/wards/004/groups", null, """
                        {"kind":"party_cell","name":{"vi":"Chi bộ"},"from":"2023-01-01"}
                        """).status())
                .as("a district is no ward")
                .isEqualTo(404);
    }

    @Test
    void filesPutThemUnderWardsAndNothingElseThere() {
        Answer wrong =
                new Api(port).upload("/api/imports?dryRun=true", Map.of("units", """
                                code,kind,name_vi,name_en,parent_code,valid_from,valid_to
                                TDP-Q,residential_group,Tổ,Group,004,2023-01-01,2025-07-01
                                TRUONG,school,Trường,School,00139,2023-01-01,2025-07-01
                                00139.77,department,Phòng,Department,004,2023-01-01,2025-07-01
                                """.getBytes(StandardCharsets.UTF_8)));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().at("/faults").findValuesAsString("code"))
                .containsExactlyInAnyOrder("not-below-a-ward", "below-a-ward", "id-of-a-group");
    }

    private String added(String ward, String name, String kind) {
        Answer added = say("/api/wards/" + ward + "/groups", ward, """
                {"kind":"%s","name":{"vi":"%s"},"from":"2023-01-01"}
                """.formatted(kind, name));
        assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
        return added.body().at("/id").asString();
    }

    /** By the leader of a ward, or where none is named by an administrator. */
    private Answer say(String address, @Nullable String ward, String json) {
        String token = ward == null ? Api.administrator() : TestTokens.shared().person("a", ward, "ward-leader");
        return new Api(port).say(address, token, json);
    }

    private Answer ask(String address, String unit, String role) {
        return new Api(port).call(HttpMethod.GET, address, TestTokens.shared().person("a", unit, role), null);
    }

    private List<String> seen(String unit) {
        return ask("/api/units?on=2023-06-01", unit, "ward-officer").body().findValuesAsString("id");
    }
}
