package vn.wardpulse.reporting.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.export.ExportMade;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;
import vn.wardpulse.testing.TestTokens;
import vn.wardpulse.testing.TurnedClock;

/** Files are made when they are due, once, as what their owner may see at that moment. */
@ReportingTest
class SchedulesTest {

    private static final String PIVOT =
            "{\"kind\":\"pivot\",\"query\":\"rows=indicator&columns=unit&under=004&period=%s\"}";
    private static final String MONTHLY = "{\"every\":\"month\",\"day\":15,\"at\":\"07:30\"}";
    private static final String FOLDER = "{\"folder\":\"thang/bao-cao\"}";

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    TurnedClock domainClock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaConnectionDetails brokers;

    private final List<Api> owners = new ArrayList<>();

    @BeforeEach
    void tell() {
        teller.tell();
    }

    @AfterEach
    void turnBack() {
        owners.forEach(owner -> {
            HttpResponse<String> own = owner.get("/api/schedules");
            if (own.statusCode() == 200) {
                Wire.mapper()
                        .readTree(own.body())
                        .forEach(schedule -> owner.delete(
                                "/api/schedules/" + schedule.path("id").asString()));
            }
        });
        jdbc.sql("update schedule set deleted_at = now() where deleted_at is null")
                .update();
        domainClock.turnTo(ToldHistory.NOW);
    }

    private Api analyst(String name) {
        Api api = as(name, "004", "analyst");
        owners.add(api);
        return api;
    }

    private Api as(String name, String unit, String role) {
        return Api.with(port, TestTokens.shared().person(name, unit, role));
    }

    private static String body(String what, String formats, String when, String to) {
        return "{\"name\":\"Số liệu tháng\",\"what\":%s,\"formats\":[%s],\"when\":%s,\"to\":%s}"
                .formatted(what, formats, when, to);
    }

    private static UUID made(Api owner, String body) {
        HttpResponse<String> answer = owner.post("/api/schedules", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return UUID.fromString(Wire.mapper().readTree(answer.body()).path("id").asString());
    }

    private static JsonNode runs(Api owner, UUID schedule) {
        return owner.json("/api/schedules/" + schedule + "/runs");
    }

    private static void awaitRuns(Api owner, UUID schedule, String... states) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> runs(owner, schedule)
                        .valueStream()
                        .map(run -> run.path("state").asString())
                        .toList()
                        .equals(List.of(states)));
    }

    private Sent sent() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from outbox")
                                .query(Long.class)
                                .single()
                        == 0);
        return Sent.upToNow(String.join(",", brokers.getBootstrapServers()));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void makes_a_table_when_it_is_due() throws Exception {
        Api owner = analyst("lap.thang");
        UUID id = made(
                owner,
                body(
                        PIVOT.formatted("last-month"),
                        "\"csv\",\"xlsx\"",
                        MONTHLY,
                        "{\"folder\":\"thang\",\"people\":[\"lanhdao\"],\"webhooks\":[\"%s\"]}"
                                .formatted(new UUID(7, 7))));
        assertThat(owner.json("/api/schedules").get(0).path("next").asString()).isEqualTo("2023-10-15T00:30:00Z");
        assertThat(runs(owner, id)).isEmpty();
        domainClock.turnTo(Instant.parse("2023-10-15T00:30:00Z"));
        awaitRuns(owner, id, "made");

        Sent sent = sent();
        List<ExportMade> files = sent.of(id);
        assertThat(files).extracting(ExportMade::format).containsExactlyInAnyOrder("csv", "xlsx");
        ExportMade csv = files.stream()
                .filter(file -> file.format().equals("csv"))
                .findFirst()
                .orElseThrow();
        byte[] bytes = sent.bytes(csv);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(
                        owner.get("/api/pivot/export?rows=indicator&columns=unit&under=004&period=2023-09&format=csv")
                                .body());
        assertThat(csv.sha256()).isEqualTo(sha256(bytes));
        assertThat(csv.size()).isEqualTo(bytes.length);
        assertThat(csv.fileName()).matches("so-lieu-thang-20231015-0730-[0-9a-f]{8}\\.csv");
        assertThat(csv.owner()).isEqualTo("lap.thang");
        assertThat(csv.folder()).isEqualTo("thang");
        assertThat(csv.people()).containsExactly("lanhdao");
        assertThat(csv.webhooks()).containsExactly(new UUID(7, 7));
        JsonNode run = runs(owner, id).get(0);
        assertThat(run.at("/files/0/sha256").asString()).isEqualTo(csv.sha256());
        assertThat(run.path("by").asString()).isEqualTo("system");
        assertThat(owner.json("/api/schedules").get(0).path("next").asString()).isEqualTo("2023-11-15T00:30:00Z");

        // A run that somebody asks for stands behind whatever the schedule itself would have made again.
        assertThat(owner.post("/api/schedules/" + id + "/runs").statusCode()).isEqualTo(202);
        awaitRuns(owner, id, "made", "made");
        assertThat(sent().of(id)).hasSize(4);
    }

    @Test
    void makes_up_for_missed_moments_once() {
        Api owner = analyst("bu");
        UUID id = made(
                owner,
                body(
                        PIVOT.formatted("last-month"),
                        "\"csv\"",
                        "{\"every\":\"week\",\"weekday\":\"monday\",\"at\":\"06:00\"}",
                        FOLDER));
        owner.post("/api/schedules/" + id + "/pause");
        domainClock.turnBy(Duration.ofDays(7));
        owner.post("/api/schedules/" + id + "/resume");
        // Ten Mondays pass at once.
        domainClock.turnBy(Duration.ofDays(70));
        awaitRuns(owner, id, "made");
        assertThat(runs(owner, id).get(0).path("due").asString()).isEqualTo("2023-12-24T23:00:00Z");
        assertThat(owner.post("/api/schedules/" + id + "/runs").statusCode()).isEqualTo(202);
        awaitRuns(owner, id, "made", "made");
        assertThat(sent().of(id)).hasSize(2);
    }

    @Test
    void leaves_nothing_behind_when_it_breaks_off() {
        Api owner = analyst("do.dang");
        UUID id = made(
                owner,
                body(
                        "{\"kind\":\"fresh-snapshot\",\"unit\":\"004\",\"periods\":[\"last-quarter\"]}",
                        "\"json\",\"csv\"",
                        MONTHLY,
                        FOLDER));
        long before = snapshots();
        // Nothing can be said: what was made until then has to go with it.
        jdbc.sql("alter table outbox add constraint broken check (topic <> 'wardpulse.exports' or key = '')")
                .update();
        double failed = failures();
        domainClock.turnTo(Instant.parse("2023-10-15T00:30:00Z"));
        await().atMost(Duration.ofSeconds(60)).until(() -> failures() > failed);
        assertThat(snapshots()).isEqualTo(before);
        assertThat(runs(owner, id)).isEmpty();
        jdbc.sql("alter table outbox drop constraint broken").update();
        awaitRuns(owner, id, "made");
        assertThat(snapshots()).isEqualTo(before + 1);
        assertThat(sent().of(id)).hasSize(2);
        JsonNode snapshot = owner.json("/api/snapshots").get(0).path("manifest");
        assertThat(snapshot.at("/scope/periods/0").asString()).isEqualTo("2023-Q3");
        assertThat(snapshot.path("official").asBoolean()).isFalse();
        assertThat(snapshot.at("/signedBy/account").asString()).isEqualTo("do.dang");
    }

    private long snapshots() {
        return jdbc.sql("select count(*) from snapshot").query(Long.class).single();
    }

    private double failures() {
        return Api.nobody(port)
                .get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("wardpulse_reporting_schedules_overdue"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void sends_the_latest_snapshot_and_takes_none() {
        Api owner = analyst("moi.nhat");
        UUID id = made(
                owner, body("{\"kind\":\"snapshot\",\"unit\":\"A\",\"official\":true}", "\"json\"", MONTHLY, FOLDER));
        owner.post("/api/schedules/" + id + "/runs");
        awaitRuns(owner, id, "failed");
        assertThat(runs(owner, id).get(0).at("/problem/code").asString()).isEqualTo("no-snapshot");
        JsonNode frozen =
                Wire.mapper().readTree(owner.post("/api/snapshots", """
                        {"name":"Phường A","unit":"A","periods":["2023-01"],"official":true,"exception":"thử"}""").body());
        long all = snapshots();
        domainClock.turnTo(Instant.parse("2023-10-15T00:30:00Z"));
        awaitRuns(owner, id, "made", "failed");
        assertThat(snapshots()).isEqualTo(all);
        Sent sent = sent();
        ExportMade file = sent.of(id).getFirst();
        assertThat(new String(sent.bytes(file), StandardCharsets.UTF_8))
                .isEqualTo(owner.get("/api/snapshots/%d/export?format=json"
                                .formatted(frozen.at("/manifest/number").asInt()))
                        .body());
    }

    @Test
    void stops_when_its_owner_lost_what_it_needs() {
        Api owner = analyst("mat.quyen");
        UUID id = made(owner, body(PIVOT.formatted("last-month"), "\"csv\"", MONTHLY, FOLDER));
        // They come by as somebody of another district, wherever that is.
        as("mat.quyen", "009", "analyst").get("/api/known/definitions");
        domainClock.turnTo(Instant.parse("2023-10-15T00:30:00Z"));
        awaitStopped(id, "owner-lost-reach");
        assertThat(sent().of(id)).isEmpty();

        assertThat(owner.post("/api/schedules/" + id + "/resume").statusCode()).isEqualTo(200);
        assertThat(owner.json("/api/schedules").get(0).at("/stopped/code").asString(""))
                .isEmpty();
        assertThat(runs(owner, id).get(0).at("/problem/code").asString()).isEqualTo("owner-lost-reach");
        as("mat.quyen", "004", "ward-officer").get("/api/known/definitions");
        domainClock.turnTo(Instant.parse("2023-11-15T00:30:00Z"));
        awaitStopped(id, "owner-lost-role");

        assertThat(owner.post("/api/schedules/" + id + "/resume").statusCode()).isEqualTo(200);
        jdbc.sql("update schedule_owner set seen_at = now() - interval '91 days' where name = 'mat.quyen'")
                .update();
        domainClock.turnTo(Instant.parse("2023-12-15T00:30:00Z"));
        awaitStopped(id, "owner-away");
        assertThat(sent().of(id)).isEmpty();
    }

    /** Asked of the table: whoever asks the room is known to it again by what they may do. */
    private void awaitStopped(UUID id, String why) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select coalesce(stopped ->> 'code', '') from schedule where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single()
                        .equals(why));
    }

    @Test
    void comes_after_due_dates() {
        Api owner = analyst("sau.han");
        UUID id = made(
                owner,
                body(
                        PIVOT.formatted("due-period"),
                        "\"csv\"",
                        "{\"every\":\"due\",\"form\":\"FM\",\"workingDays\":2,\"at\":\"08:00\"}",
                        FOLDER));
        // October is due on Sunday the 15th; Monday and Tuesday are worked.
        assertThat(owner.json("/api/schedules").get(0).path("next").asString()).isEqualTo("2023-10-17T01:00:00Z");
        domainClock.turnTo(Instant.parse("2023-10-17T01:00:00Z"));
        awaitRuns(owner, id, "made");
        Sent sent = sent();
        assertThat(new String(sent.bytes(sent.of(id).getFirst()), StandardCharsets.UTF_8))
                .isEqualTo(
                        owner.get("/api/pivot/export?rows=indicator&columns=unit&under=004&period=2023-10&format=csv")
                                .body());
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        Api owner = analyst("sai");
        HttpResponse<String> refused = owner.post("/api/schedules", """
                {"name":" ","what":{"kind":"fresh-snapshot","periods":["khi-nao"]},"formats":["docx"],
                 "when":{"every":"month","day":32,"at":"25:00"},
                 "to":{"folder":"../../etc","people":["Ai Đó"],"webhooks":["x"]}}""");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(codes(refused))
                .containsExactlyInAnyOrder(
                        "bad-name",
                        "unknown-period",
                        "no-unit",
                        "unknown-format",
                        "not-a-time",
                        "bad-day",
                        "bad-folder",
                        "not-a-sign-in-name",
                        "bad-webhooks");
        assertThat(codes(owner.post("/api/schedules", "{}")))
                .containsExactlyInAnyOrder(
                        "bad-name", "unknown-kind", "no-format", "not-a-time", "unknown-timing", "nowhere");
        for (String folder : List.of("/etc", "a/../b", "..", "a//b", ".an", "a\\\\b", "C:/a", "a/b/c/d/e")) {
            assertThat(codes(owner.post(
                            "/api/schedules",
                            body(
                                    PIVOT.formatted("2023-01"),
                                    "\"csv\"",
                                    MONTHLY,
                                    "{\"folder\":\"%s\"}".formatted(folder)))))
                    .as(folder)
                    .containsExactly("bad-folder");
        }
        assertThat(codes(owner.post(
                        "/api/schedules",
                        body(
                                "{\"kind\":\"pivot\",\"query\":\"rows=tree&bogus=1&period=due-period\"}",
                                "\"csv-facts\"",
                                MONTHLY,
                                FOLDER))))
                .containsExactly("unknown-format");
        assertThat(codes(owner.post(
                        "/api/schedules",
                        body(
                                "{\"kind\":\"pivot\",\"query\":\"rows=unit&bogus=1&period=due-period\"}",
                                "\"csv\"",
                                MONTHLY,
                                FOLDER))))
                .containsExactlyInAnyOrder("unknown-parameter", "unreadable-parameter");
        assertThat(codes(owner.post(
                        "/api/schedules",
                        body(
                                "{\"kind\":\"pivot\",\"query\":\"rows=tree&theme=KHONG&unit=004&period=2023-01\"}",
                                "\"csv\"",
                                "{\"every\":\"due\",\"form\":\"KHONG\",\"workingDays\":1,\"at\":\"08:00\"}",
                                FOLDER))))
                .containsExactlyInAnyOrder("unknown-form", "unknown-word", "unknown-theme");
        assertThat(owner.post(
                                "/api/schedules",
                                body(
                                        "{\"kind\":\"pivot\",\"query\":\"rows=unit&under=009&period=2023-01\"}",
                                        "\"csv\"",
                                        MONTHLY,
                                        FOLDER))
                        .statusCode())
                .as("out of reach")
                .isEqualTo(403);
        assertThat(owner.json("/api/schedules")).isEmpty();
    }

    private static List<String> codes(HttpResponse<String> refused) {
        return Wire.mapper()
                .readTree(refused.body())
                .path("faults")
                .valueStream()
                .map(fault -> fault.path("code").asString())
                .toList();
    }

    @Test
    void changes_and_deletes() {
        Api owner = analyst("doi");
        UUID id = made(owner, body(PIVOT.formatted("2023-01"), "\"csv\"", MONTHLY, FOLDER));
        HttpResponse<String> changed = owner.put(
                "/api/schedules/" + id,
                body(
                        PIVOT.formatted("2023-02"),
                        "\"xlsx\"",
                        "{\"every\":\"month\",\"day\":31,\"at\":\"18:00\"}",
                        "{\"people\":[\"lanhdao\"]}"));
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        JsonNode shown = owner.json("/api/schedules").get(0);
        assertThat(shown.path("next").asString()).isEqualTo("2023-10-31T11:00:00Z");
        assertThat(shown.at("/what/query").asString()).contains("2023-02");
        assertThat(shown.at("/to/folder").asString("")).isEmpty();
        assertThat(owner.delete("/api/schedules/" + id).statusCode()).isEqualTo(200);
        assertThat(owner.json("/api/schedules")).isEmpty();
        assertThat(owner.status("/api/schedules/" + id + "/runs")).isEqualTo(404);
    }
}
