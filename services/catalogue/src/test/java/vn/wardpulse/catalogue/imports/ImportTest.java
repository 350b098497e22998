package vn.wardpulse.catalogue.imports;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.catalogue.Api;
import vn.wardpulse.catalogue.CatalogueTest;
import vn.wardpulse.catalogue.ReadTopics;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.wire.Topics;

/** From an administrator's upload to the topics, step by step on one catalogue. */
@CatalogueTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportTest {

    private static final String IMPORTS = "/api/imports";

    /** 16 units, 10 themes, 31 indicators, 4 calendar years, 4 forms, 14 wards' targets, 6 rules, 2 plans. */
    static final long EVENTS = 87;

    @Autowired
    KafkaConnectionDetails brokers;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private Api api;
    private String bootstrap;

    @BeforeEach
    void connect() {
        api = new Api(port);
        bootstrap = brokers.getBootstrapServers().getFirst();
    }

    @Test
    @Order(1)
    void aPreviewSaysWhatWouldBeAddedAndChangesNothing() {
        Api.Answer answer = api.upload(IMPORTS + "?dryRun=true", Files.shipped().parts());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("dryRun").asBoolean()).isTrue();
        assertThat(answer.body().has("id")).isFalse();
        assertThat(count(answer, "added")).isEqualTo(EVENTS + 2 + 59);
        assertThat(answer.body().path("changes").path(0).toString()).isEqualTo("""
                        {"kind":"unit","key":"00115","change":"added","after":{"id":"00115","code":"00115",\
                        "kind":"WARD","spells":[{"to":"2025-07-01","name":{"vi":"Thượng Thanh","en":"Thuong Thanh"},\
                        "parent":"004"}]}}""");
        assertThat(api.get("/api/units").body()).isEmpty();
        assertThat(api.get(IMPORTS).body()).isEmpty();
    }

    @Test
    @Order(2)
    void oneFaultRefusesEverything() {
        Api.Answer answer = api.upload(
                IMPORTS,
                Files.shipped()
                        .replacing(ImportFile.FORMS, "CUL-01|CUL-02", "CUL-01|CUL-99")
                        .parts());

        assertThat(answer.status()).isEqualTo(422);
        JsonNode fault = answer.body().path("faults").path(0);
        assertThat(fault.path("where").asString()).isEqualTo("forms.csv:5:indicators");
        assertThat(fault.path("vi").asString()).contains("CUL-99");
        assertThat(fault.path("en").asString()).contains("CUL-99");
        assertThat(api.get("/api/units").body()).isEmpty();
    }

    @Test
    @Order(3)
    void anImportReachesTheTopics() {
        Api.Answer answer = api.upload(IMPORTS, Files.shipped().parts());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().has("id")).isTrue();
        awaitEvents(EVENTS);
        assertThat(ReadTopics.all(Topics.UNITS, bootstrap)).hasSize(16);
        assertThat(ReadTopics.all(Topics.THEMES, bootstrap)).hasSize(10);
        assertThat(ReadTopics.all(Topics.INDICATORS, bootstrap)).hasSize(31);
        assertThat(ReadTopics.all(Topics.CALENDARS, bootstrap)).hasSize(4);
        assertThat(ReadTopics.all(Topics.FORMS, bootstrap)).hasSize(4);
        assertThat(ReadTopics.all(Topics.VALIDATION_RULES, bootstrap)).hasSize(6);
        assertThat(ReadTopics.all(Topics.TARGETS, bootstrap)).hasSize(14).allSatisfy(event -> {
            assertThat(event.head().by()).isEqualTo("quantri");
            assertThat(event.head().at()).isEqualTo("2023-10-12T05:00:00Z");
        });
    }

    @Test
    @Order(4)
    void theSameFilesAgainChangeNothing() {
        Api.Answer answer = api.upload(IMPORTS, Files.shipped().parts());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().has("id")).isFalse();
        assertThat(count(answer, "added")).isZero();
        assertThat(count(answer, "changed")).isZero();
        assertThat(jdbc.queryForObject("select last from outbox_position", Long.class))
                .isEqualTo(EVENTS);
        assertThat(api.get(IMPORTS).body()).hasSize(1);
    }

    @Test
    @Order(5)
    void oneChangedTargetIsOneEvent() {
        Files change = Files.of(
                ImportFile.TARGETS,
                "unit,year,indicator,target_kind,target_value",
                "00139,2023,SOC-02,at_least,300",
                "00136,2023,SOC-02,usual,");
        Api.Answer preview = api.upload(IMPORTS + "?dryRun=true", change.parts());
        assertThat(count(preview, "changed")).isEqualTo(1);
        assertThat(count(preview, "unchanged")).isEqualTo(1);
        JsonNode changed = preview.body().path("changes").path(1);
        assertThat(changed.path("key").asString()).isEqualTo("00139/2023");
        assertThat(changed.at("/before/targets/SOC-02/value").asString()).isEqualTo("240");
        assertThat(changed.at("/after/targets/SOC-02/value").asString()).isEqualTo("300");

        api.upload(IMPORTS, change.parts());

        awaitEvents(EVENTS + 1);
        CatalogueEvent.TargetsSet event = ReadTopics.all(Topics.TARGETS, bootstrap).stream()
                .filter(set -> set.head().position() == EVENTS + 1)
                .findFirst()
                .orElseThrow();
        assertThat(event.targets().unit().value()).isEqualTo("00139");
        assertThat(event.targets().targets()).hasSize(31);
    }

    @Test
    @Order(6)
    void aUsualTargetAloneConcernsNobody() {
        Files change = Files.shipped().replacing(ImportFile.INDICATORS, "at_least,240,", "at_least,250,");
        Api.Answer answer =
                api.upload(IMPORTS, Map.of("indicators", change.all().get(ImportFile.INDICATORS)));

        assertThat(count(answer, "changed")).isEqualTo(1);
        assertThat(jdbc.queryForObject("select last from outbox_position", Long.class))
                .isEqualTo(EVENTS + 1);
    }

    @Test
    @Order(7)
    void aHolidayMovesTheDueDatesThatFallOnIt() {
        Files change = Files.of(
                ImportFile.HOLIDAYS, "date;kind;name_vi;name_en", "2023-11-15;day_off;Nghỉ đột xuất;Sudden day off");
        Api.Answer answer = api.upload(IMPORTS, change.parts());

        assertThat(answer.body().path("changes").findValuesAsString("change"))
                .containsExactly("added", "unchanged", "unchanged", "changed", "unchanged");
        awaitEvents(EVENTS + 2);
        assertThat(api.get("/api/calendars/ND09/2023").body().toString())
                .contains("\"period\":\"2023-11\",\"windowFirst\":\"2023-10-15\",\"windowLast\":\"2023-11-14\","
                        + "\"opens\":\"2023-10-15\",\"due\":\"2023-11-16\"");
    }

    @Test
    @Order(8)
    void aCodeThatChangesHandsIsAnotherUnit() {
        Files change = Files.of(
                ImportFile.UNITS,
                "code,kind,name_vi,name_en,parent_code,valid_from,valid_to",
                "00118,ward,Bồ Đề,Bo De,01,2025-07-01,");
        Api.Answer answer = api.upload(IMPORTS, change.parts());

        assertThat(answer.body().path("changes").path(0).path("key").asString()).isEqualTo("00118~20250701");
        assertThat(api.upload(IMPORTS, change.parts())
                        .body()
                        .path("counts")
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get("/api/units?on=2025-07-01").body().findValuesAsString("id"))
                .containsExactlyInAnyOrder("00118~20250701", "01");
        assertThat(api.get("/api/units?on=2025-06-30&under=004").body()).hasSize(14);
        assertThat(api.get("/api/units?under=004").body()).hasSize(15);
        assertThat(api.get("/api/units/00118").body().at("/spells/0/to").asString())
                .isEqualTo("2025-07-01");
    }

    @Test
    @Order(9)
    void pastImportsAreListedNewestFirst() {
        JsonNode past = api.get(IMPORTS).body();

        assertThat(past).hasSize(5).allSatisfy(one -> {
            assertThat(one.path("by").asString()).isEqualTo("quantri");
            assertThat(one.path("source").asString()).isEqualTo("upload");
            assertThat(one.at("/files/0/sha256").asString()).matches("[0-9a-f]{64}");
        });
        awaitEvents(EVENTS + 3);
        assertThat(ReadTopics.positions(bootstrap))
                .as("positions have no gaps")
                .isEqualTo(LongStream.rangeClosed(1, EVENTS + 3).boxed().toList());
    }

    @Test
    @Order(10)
    void refusesPartsThatItDoesNotKnow() {
        assertThat(api.upload(IMPORTS, Map.of("budgets", new byte[] {1}))
                        .body()
                        .at("/faults/0/code")
                        .asString())
                .isEqualTo("unknown-part");
        assertThat(api.upload(IMPORTS, Map.of()).status()).isBetween(400, 422);
    }

    @Test
    @Order(11)
    void aReformReachesTheTopicsAndCanBeAskedFor() {
        Api.Answer preview = api.upload(IMPORTS + "?dryRun=true", Files.split().parts());
        api.upload(IMPORTS, Files.split().parts());

        assertThat(preview.body().at("/tree/happenings").toString()).isEqualTo("""
                        [{"day":"2025-07-01","kind":"WARD","what":"opened","units":1},\
                        {"day":"2025-07-01","kind":"WARD","what":"split","units":1}]""");
        assertThat(preview.body().at("/tree/withoutSuccessor")).isEmpty();
        awaitEvents(EVENTS + 5);
        assertThat(ReadTopics.all(Topics.SUCCESSIONS, bootstrap))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.head().position()).isEqualTo(EVENTS + 5);
                    assertThat(Topics.SUCCESSIONS.key().apply(event)).isEqualTo("00139/2025-07-01");
                });
        assertThat(api.get("/api/successions?from=2025-07-01&to=2025-07-01")
                        .body()
                        .toString())
                .isEqualTo("""
                        [{"unit":"00139","from":"2025-07-01","kind":"SPLIT","successors":\
                        [{"unit":"00118~20250701","weight":"0.6"},{"unit":"00145~20250701","weight":"0.4"}]}]""");
        assertThat(api.get("/api/successions?from=2025-07-02").body()).isEmpty();
        assertThat(api.get(IMPORTS).body().findValuesAsString("name"))
                .contains("successions.csv", "tree-2025-07-01.csv");
    }

    private void awaitEvents(long events) {
        await().atMost(30, SECONDS).until(() -> ReadTopics.positions(bootstrap).size(), size -> size >= events);
        assertThat(ReadTopics.positions(bootstrap)).hasSize((int) events);
    }

    private static int count(Api.Answer answer, String what) {
        return answer.body().path("counts").path(what).asInt();
    }
}
