package vn.wardpulse.reporting.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.Keys;
import vn.wardpulse.frozen.Verification;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.PlanCode;
import vn.wardpulse.model.TaskId;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.matter.MatterEvent;
import vn.wardpulse.model.plan.Slot;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.request.Asked;
import vn.wardpulse.model.request.RequestEvent;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetActed;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.task.Occurrence;
import vn.wardpulse.model.task.TaskEvent;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.History;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;

@ReportingTest
class SnapshotsTest {

    private static final Random CHANCE = new Random(11);
    private static final LocalDate DAY = LocalDate.of(2023, 9, 30);

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    JdbcClient jdbc;

    private Api analyst;

    @BeforeEach
    void tell() {
        teller.tell();
        analyst = Api.person(port, "004", "analyst");
    }

    private JsonNode freeze(String name, String period) {
        var answer = analyst.post("/api/snapshots", """
                {"name":"%s","unit":"004","periods":["%s"]}""".formatted(name, period));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Wire.mapper().readTree(answer.body());
    }

    private String export(int number, String format) {
        var answer = analyst.get("/api/snapshots/%d/export?format=%s".formatted(number, format));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private PublicKey key() {
        return Keys.parse(analyst.get("/api/snapshots/key").body());
    }

    @Test
    void whateverSubmissionSaysBetweenTwoReportsLeavesNoHole() {
        History history = teller.history;
        Period september = Period.month(2023, 9);
        Instant at = DAY.atStartOfDay(ZoneOffset.ofHours(7)).toInstant();
        UnitId unit = new UnitId("A");
        teller.happen(history.open("A", History.MONTHLY, september));
        teller.happen(new TaskEvent.OccurrenceDuePassed(
                history.next(at), new Occurrence(TaskId.parse("KH/9"), new Slot("2023-09"), unit), DAY));
        teller.happen(new RequestEvent.RequestClosed(history.next(at), new Asked(new UUID(9, 1), unit)));
        teller.happen(new MatterEvent.MatterWithdrawn(history.next(at), new UUID(9, 2), unit));
        teller.happen(new SheetActed(
                history.next(at), new SheetId(new RoundId(new PlanCode("KH"), 1), unit), 1, new SheetAct.Closed("Đủ")));
        ReportEvent last = history.open("A", History.MONTHLY, september);
        teller.happen(last);
        assertThat(freeze("Không có khoảng trống", "2023-09")
                        .at("/manifest/position/reports")
                        .asLong())
                .isGreaterThanOrEqualTo(last.head().position());
    }

    private static int number(JsonNode snapshot) {
        return snapshot.at("/manifest/number").asInt();
    }

    private Verification.Verdict verdict(String file) throws IOException {
        return Verification.of(new ByteArrayInputStream(file.getBytes(UTF_8)), key());
    }

    @Test
    void freezes_what_the_live_views_say() {
        JsonNode snapshot = freeze("Quý II", "2023-Q2");
        JsonNode file = Wire.mapper().readTree(export(number(snapshot), "json"));
        JsonNode live = analyst.json("/api/cells?under=004&period=2023-Q2,2023-04,2023-05,2023-06");
        assertThat(file.get("cells")).isNotEmpty().hasSameSizeAs(live);
        for (int n = 0; n < live.size(); n++) {
            JsonNode cell = live.get(n);
            assertThat(file.get("cells"))
                    .filteredOn(frozen -> frozen.get("unit").equals(cell.get("unit"))
                            && frozen.get("period").equals(cell.get("period"))
                            && frozen.get("indicator").equals(cell.get("indicator")))
                    .singleElement()
                    .satisfies(frozen -> assertThat(frozen.get("own")).isEqualTo(cell.get("own")));
        }
        assertThat(file.get("facts")).isNotEmpty();
        assertThat(file.get("definitions"))
                .anySatisfy(definition ->
                        assertThat(definition.get("kind").asString()).isEqualTo("indicator"));
    }

    @Test
    void stays_what_it_was_when_a_ward_corrects_a_figure() throws Exception {
        JsonNode snapshot = freeze("Trước khi đính chính", "2023-01");
        String before = export(number(snapshot), "json");
        History history = teller.history;
        Period january = Period.month(2023, 1);
        teller.happen(history.submit("A", History.MONTHLY, january, 9, history.figures(History.MONTHLY, CHANCE)));

        assertThat(export(number(snapshot), "json")).isEqualTo(before);
        assertThat(verdict(before).isSound()).isTrue();
        JsonNode proof = prove(number(snapshot));
        assertThat(proof.get("log").asBoolean()).as(proof.toString()).isTrue();

        JsonNode compared = analyst.json("/api/snapshots/%d/comparison?with=now".formatted(number(snapshot)));
        assertThat(compared.get("cells"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.get("period").asString()).isEqualTo("2023-01"));
        assertThat(compared.get("acts")).singleElement().satisfies(act -> {
            assertThat(act.get("unit").asString()).isEqualTo("A");
            assertThat(act.get("version").asInt()).isEqualTo(9);
        });

        assertThat(compared.get("errata")).isNotEmpty().allSatisfy(erratum -> {
            assertThat(erratum.at("/act/version").asInt()).isEqualTo(9);
            assertThat(erratum.get("from")).isNotEqualTo(erratum.get("to"));
        });
        assertThat(analyst.json("/api/snapshots/" + number(snapshot))
                        .get("later")
                        .asInt())
                .isEqualTo(1);

        JsonNode later = freeze("Sau khi đính chính", "2023-01");
        assertThat(later.get("later").asInt()).isZero();
        assertThat(later.at("/manifest/previous")).isEqualTo(snapshot.get("hash"));
        assertThat(later.at("/manifest/content")).isNotEqualTo(snapshot.at("/manifest/content"));
        assertThat(analyst.json("/api/snapshots/%d/comparison?with=%d".formatted(number(later), number(snapshot)))
                        .get("cells"))
                .hasSameSizeAs(compared.get("cells"));
    }

    @Test
    void lists_for_each_figure_every_correction_since_and_not_only_the_last() {
        History history = teller.history;
        Period february = Period.month(2023, 2);
        teller.happen(
                history.submit("B", History.MONTHLY, february, 40, history.figures(History.MONTHLY, new Random(1))));
        JsonNode snapshot = freeze("Nhiều lần đính chính", "2023-Q1");
        teller.happen(
                history.submit("B", History.MONTHLY, february, 41, history.figures(History.MONTHLY, new Random(2))));
        teller.happen(
                history.submit("B", History.MONTHLY, february, 42, history.figures(History.MONTHLY, new Random(3))));
        teller.happen(history.approve("B", History.MONTHLY, february, 42));

        JsonNode compared = analyst.json("/api/snapshots/%d/comparison?with=now".formatted(number(snapshot)));
        JsonNode errata = compared.get("errata");
        int twice = 0;
        for (JsonNode cell : compared.get("cells")) {
            List<JsonNode> its = cell.get("errata")
                    .valueStream()
                    .map(n -> errata.get(n.asInt()))
                    .toList();
            assertThat(its)
                    .allSatisfy(erratum -> assertThat(erratum.get("indicator")).isEqualTo(cell.get("indicator")));
            if (cell.get("unit").asString().equals("B") && its.size() == 2) {
                twice++;
                // What it was, what it became, and what it became then.
                assertThat(its.get(0).at("/act/version").asInt()).isEqualTo(41);
                assertThat(its.get(1).at("/act/version").asInt()).isEqualTo(42);
                assertThat(its.get(1).get("from")).isEqualTo(its.get(0).get("to"));
            }
        }
        assertThat(twice).isPositive();
        assertThat(compared.get("cells")).anySatisfy(cell -> {
            assertThat(cell.get("unit").asString()).isEqualTo("004");
            assertThat(cell.get("period").asString()).isEqualTo("2023-Q1");
            assertThat(cell.get("errata")).isNotEmpty();
        });
        assertThat(analyst.json("/api/snapshots").valueStream())
                .filteredOn(told -> number(told) == number(snapshot))
                .singleElement()
                .satisfies(told -> assertThat(told.get("later").asInt()).isEqualTo(2));
    }

    private JsonNode prove(int number) {
        return Wire.mapper()
                .readTree(analyst.post("/api/snapshots/%d/proof".formatted(number))
                        .body());
    }

    @Test
    void proves_itself_and_shows_what_was_changed_in_a_file() throws Exception {
        int number = number(freeze("Để chứng minh", "2023-Q1"));
        JsonNode proof = prove(number);
        for (String part : new String[] {"content", "signature", "chain", "log"}) {
            assertThat(proof.get(part).asBoolean()).as(part).isTrue();
        }
        String file = export(number, "json");
        assertThat(verdict(file).problems()).isEmpty();
        assertThat(verdict(file.replaceFirst("\"amount\":\"[0-9.]+\"", "\"amount\":\"1234567\""))
                        .problems())
                .containsExactly(Verification.Problem.CONTENT_CHANGED);
        assertThat(verdict(file.replace("Để chứng minh", "Để dối trá")).problems())
                .containsExactly(Verification.Problem.SIGNATURE_WRONG);
    }

    /** An archive has only the public half of keys. */
    @Test
    void stays_proved_by_a_key_that_lost_its_private_half_and_a_new_one_signs() throws Exception {
        int archived = number(freeze("Trước khi lưu trữ", "2023-02"));
        String file = export(archived, "json");
        PublicKey before = key();
        jdbc.sql("update snapshot_key set private_key = ''::bytea, salt = ''::bytea")
                .update();

        String later = export(number(freeze("Sau khi khôi phục", "2023-02")), "json");

        assertThat(key()).isNotEqualTo(before);
        assertThat(verdict(later).isSound()).isTrue();
        assertThat(Verification.of(new ByteArrayInputStream(file.getBytes(UTF_8)), before)
                        .isSound())
                .isTrue();
        assertThat(prove(archived).get("signature").asBoolean()).isTrue();
    }

    @Test
    void compares_with_the_year_before() {
        JsonNode compared = analyst.json(
                "/api/snapshots/%d/comparison?with=last-year".formatted(number(freeze("Tháng 3", "2023-03"))));
        assertThat(compared.get("cells"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.get("period").asString()).isEqualTo("2023-03"));
        assertThat(compared.get("cells"))
                .anySatisfy(cell -> assertThat(cell.has("other")).isTrue());
    }

    @Test
    void cannot_be_changed_by_anybody_in_the_database() {
        freeze("Bất biến", "2023-02");
        for (String change : new String[] {
            "update snapshot set unit = '009'",
            "delete from snapshot",
            "truncate snapshot cascade",
            "update snapshot_part set body = ''",
            "delete from snapshot_part",
            "truncate snapshot_part",
            "insert into snapshot_part select number, section, place + 1000, body from snapshot_part limit 1"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("a snapshot never changes");
        }
    }

    @Test
    void is_official_only_when_every_report_is_approved_or_an_exception_is_stated() {
        String wish = """
                {"name":"Chính thức","unit":"004","periods":["2023-Q3"],"official":true%s}""";
        var refused = analyst.post("/api/snapshots", wish.formatted(""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("not-all-approved", "/FM/2023-");
        var excepted = analyst.post("/api/snapshots", wish.formatted(",\"exception\":\"Theo chỉ đạo, công văn 12\""));
        assertThat(excepted.statusCode()).as(excepted.body()).isEqualTo(201);
        assertThat(Wire.mapper()
                        .readTree(excepted.body())
                        .at("/manifest/exception")
                        .asString())
                .isEqualTo("Theo chỉ đạo, công văn 12");
    }

    @Test
    void says_everything_that_is_wrong_with_a_wish() {
        var answer = analyst.post("/api/snapshots", """
                {"name":" ","description":"a\\u0000b","unit":"004","forms":["KHONG"],"themes":["XX"],"periods":[],
                 "exception":"vì"}""");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Wire.mapper().readTree(answer.body()).get("faults"))
                .extracting(fault -> fault.get("code").asString())
                .containsExactly(
                        "name-missing",
                        "text-with-hidden-characters",
                        "period-missing",
                        "unknown-form",
                        "unknown-theme",
                        "exception-without-need");
    }

    @Test
    void holds_only_the_figures_of_its_form() {
        var answer = analyst.post("/api/snapshots", """
                {"name":"Biểu quý","unit":"004","forms":["FQ"],"periods":["2023-Q1"]}""");
        JsonNode file = Wire.mapper().readTree(export(number(Wire.mapper().readTree(answer.body())), "json"));
        assertThat(file.get("facts"))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.get("form").asString()).isEqualTo("FQ"));
        assertThat(file.get("cells"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.get("indicator").asString()).startsWith("QUARTER"));
    }

    @Test
    void gives_a_workbook_with_a_row_for_every_cell_and_every_fact(@TempDir Path directory) throws Exception {
        JsonNode snapshot = freeze("Sổ tính", "2023-Q1");
        int number = number(snapshot);
        JsonNode file = Wire.mapper().readTree(export(number, "json"));
        byte[] workbook = Api.bytes(analyst.request("/api/snapshots/%d/export?format=xlsx".formatted(number)));
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(
                Files.write(directory.resolve("snapshot.xlsx"), workbook).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        assertThat(rows(parts, 2)).isEqualTo(1 + file.get("cells").size());
        assertThat(rows(parts, 3)).isEqualTo(1 + file.get("facts").size());
        assertThat(String.join("", parts.values()))
                .contains(snapshot.get("hash").asString());
    }

    private static int rows(Map<String, String> parts, int sheet) {
        String written = Objects.requireNonNull(parts.get("xl/worksheets/sheet%d.xml".formatted(sheet)));
        return written.split("<row ", -1).length - 1;
    }

    @Test
    void gives_the_same_csv_every_time_with_every_cell_in_it() {
        int number = number(freeze("Bảng", "2023-01"));
        String csv = export(number, "csv");
        assertThat(export(number, "csv")).isEqualTo(csv);
        JsonNode file = Wire.mapper().readTree(export(number, "json"));
        assertThat(csv.lines().count()).isEqualTo(1 + file.get("cells").size());
        assertThat(export(number, "csv-facts").lines().count())
                .isEqualTo(1 + file.get("facts").size());
        assertThat(export(number, "csv-excel")).startsWith("\uFEFFMã đơn vị;");
        assertThat(analyst.status("/api/snapshots/%d/export?format=doc".formatted(number)))
                .isEqualTo(422);
    }
}
