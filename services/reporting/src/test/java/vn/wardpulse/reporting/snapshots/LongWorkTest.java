package vn.wardpulse.reporting.snapshots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.files.Book;
import vn.wardpulse.frozen.ContentDigest;
import vn.wardpulse.frozen.Keys;
import vn.wardpulse.frozen.Verification;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.Api;
import vn.wardpulse.reporting.History;
import vn.wardpulse.reporting.ReportingTest;
import vn.wardpulse.reporting.ToldHistory;

/** What is larger than a piece is work with a state. A piece is one unit here, so that everything but a ward's is large. */
@ReportingTest
@TestPropertySource(properties = {"wardpulse.reporting.snapshots.piece=1", "wardpulse.reporting.snapshots.rest=0"})
class LongWorkTest {

    private static final String WISH = "{\"name\":\"%s\",\"unit\":\"004\",\"periods\":[\"2023-Q1\"]}";

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Snapshots stored;

    @Autowired
    Worker worker;

    @Autowired
    Works works;

    @Autowired
    Tasks tasks;

    private Api analyst;

    @BeforeEach
    void tell() {
        teller.tell();
        analyst = Api.person(port, "004", "analyst");
    }

    @AfterEach
    void goOn() {
        worker.start();
    }

    private int take(String address, String... body) {
        var answer = body.length == 0 ? analyst.post(address) : analyst.post(address, body[0]);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        int id = Wire.mapper().readTree(answer.body()).get("id").asInt();
        assertThat(answer.headers().firstValue("Location")).contains("/api/snapshots/work/" + id);
        return id;
    }

    private JsonNode told(int id) {
        return analyst.json("/api/snapshots/work/" + id);
    }

    private String state(int id) {
        return told(id).get("state").asString();
    }

    private JsonNode ended(int id) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !List.of("waiting", "running").contains(state(id)));
        return told(id);
    }

    private int frozen(String name) {
        JsonNode work = ended(take("/api/snapshots", WISH.formatted(name)));
        assertThat(work.get("state").asString()).as(work.toString()).isEqualTo("done");
        return work.get("number").asInt();
    }

    private int all() {
        return jdbc.sql("select count(*) from snapshot").query(Integer.class).single();
    }

    @Test
    void freezes_proves_compares_and_prepares_what_takes_long() throws Exception {
        int number = frozen("Lớn");
        String file = analyst.get("/api/snapshots/%d/export?format=json".formatted(number))
                .body();
        var verdict = Verification.of(
                new ByteArrayInputStream(file.getBytes(UTF_8)),
                Keys.parse(analyst.get("/api/snapshots/key").body()));
        assertThat(verdict.problems()).isEmpty();
        assertThat(Wire.mapper().readTree(file).get("cells"))
                .hasSameSizeAs(analyst.json("/api/cells?under=004&period=2023-Q1,2023-01,2023-02,2023-03"));

        JsonNode proof =
                ended(take("/api/snapshots/%d/proof".formatted(number))).at("/outcome/proof");
        for (String part : List.of("content", "signature", "chain", "log")) {
            assertThat(proof.get(part).asBoolean()).as(part).isTrue();
        }

        History history = teller.history;
        teller.happen(history.submit(
                "A", History.MONTHLY, Period.month(2023, 1), 60, history.figures(History.MONTHLY, new Random(60))));
        assertThat(analyst.get("/api/snapshots/%d/comparison?with=now".formatted(number))
                        .body())
                .contains("comparison-takes-long");
        JsonNode compared = ended(take("/api/snapshots/%d/comparison?with=now".formatted(number)))
                .at("/outcome/comparison");
        assertThat(compared.get("cells"))
                .hasSize(compared.get("changed").asInt())
                .anySatisfy(cell -> {
                    assertThat(cell.get("unit").asString()).isEqualTo("004");
                    assertThat(cell.get("errata")).isNotEmpty();
                });
        assertThat(ended(take("/api/snapshots/%d/comparison?with=last-year".formatted(number)))
                        .at("/outcome/comparison/cells"))
                .isNotEmpty();

        int prepared = take("/api/snapshots/%d/exports?format=json".formatted(number));
        JsonNode told = ended(prepared).at("/outcome/file");
        assertThat(analyst.get("/api/snapshots/work/%d/file".formatted(prepared))
                        .body())
                .isEqualTo(file);
        assertThat(told.get("hash").asString()).isEqualTo(ContentDigest.hash(file.getBytes(UTF_8)));
        for (String format : List.of("csv", "xlsx", "ods", "parquet", "sdmx-csv", "sdmx-structure", "pdf")) {
            assertThat(ended(take("/api/snapshots/%d/exports?format=%s".formatted(number, format)))
                            .at("/outcome/file/bytes")
                            .asLong())
                    .as(format)
                    .isPositive();
        }
    }

    @Test
    void says_why_it_failed() {
        JsonNode work = ended(take(
                "/api/snapshots",
                "{\"name\":\"Chính thức\",\"unit\":\"004\",\"periods\":[\"2023-Q3\"],\"official\":true}"));
        assertThat(work.get("state").asString()).isEqualTo("failed");
        assertThat(work.get("faults"))
                .anySatisfy(fault -> assertThat(fault.get("code").asString()).isEqualTo("not-all-approved"));
        assertThat(work.has("number")).isFalse();
    }

    @Test
    void tells_how_far_it_is_step_by_step_and_ends_when_it_is_cancelled() {
        worker.stop();
        int before = all();
        int waiting = take("/api/snapshots", WISH.formatted("Không ai bắt đầu"));
        assertThat(analyst.delete("/api/snapshots/work/" + waiting).body()).contains("\"cancelled\"");

        int id = take("/api/snapshots", WISH.formatted("Bị huỷ"));
        Work work = works.begin().orElseThrow();
        assertThat(work.id()).isEqualTo(id);
        List<String> seen = new ArrayList<>();
        Progress cancelling = new Forwarding(work) {
            @Override
            public void step() {
                super.step();
                JsonNode now = told(id);
                seen.add("%s %d/%d"
                        .formatted(
                                now.get("stage").asString(),
                                now.get("done").asInt(),
                                now.get("of").asInt()));
                if (seen.size() == 2) {
                    assertThat(analyst.delete("/api/snapshots/work/" + id).body())
                            .contains("\"running\"");
                }
            }
        };
        assertThatThrownBy(() -> tasks.run(work, cancelling)).isInstanceOf(WorkEnded.class);
        works.left(work);
        assertThat(seen).hasSize(2).allSatisfy(step -> assertThat(step).startsWith("working-out "));
        assertThat(seen.get(1)).startsWith("working-out 2/");
        assertThat(state(id)).isEqualTo("cancelled");
        assertThat(all()).isEqualTo(before);
        worker.start();
        assertThat(analyst.delete("/api/snapshots/work/" + id).statusCode()).isEqualTo(409);
    }

    /** As the worker tells, without its pauses. */
    private class Forwarding implements Progress {

        private final Work work;
        private Stage stage = Stage.READING;
        private int done;
        private int of;

        Forwarding(Work work) {
            this.work = work;
        }

        @Override
        public void begin(Stage next, int steps) {
            stage = next;
            of = steps;
            done = 0;
            look();
        }

        @Override
        public void step() {
            done++;
            look();
        }

        @Override
        public void look() {
            works.tell(work, stage, done, of);
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The process dies in the middle; what it had asked the log for is what is frozen after the restart. */
    @Test
    void is_taken_up_again_after_a_restart_and_freezes_what_it_would_have_frozen() {
        worker.stop();
        int before = all();
        int id = take("/api/snapshots", WISH.formatted("Qua lần khởi động lại"));
        Work work = works.begin().orElseThrow();
        assertThatThrownBy(() -> tasks.run(work, new Forwarding(work) {
                    @Override
                    public void step() {
                        throw new Killed();
                    }
                }))
                .isInstanceOf(Killed.class);
        assertThat(state(id)).isEqualTo("running");
        assertThat(all()).isEqualTo(before);
        long position = jdbc.sql("select reports from snapshot_work where id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        History history = teller.history;
        teller.happen(history.submit(
                "B", History.MONTHLY, Period.month(2023, 3), 70, history.figures(History.MONTHLY, new Random(70))));

        worker.start();
        JsonNode done = ended(id);
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("done");
        assertThat(done.get("attempts").asInt()).isEqualTo(2);
        JsonNode snapshot = analyst.json("/api/snapshots/" + done.get("number").asInt());
        assertThat(snapshot.at("/manifest/position/reports").asLong()).isEqualTo(position);
        assertThat(snapshot.get("later").asInt()).isEqualTo(1);
        assertThat(all()).isEqualTo(before + 1);
    }

    @Test
    void gives_up_what_is_cut_off_again_and_again_and_says_so() {
        worker.stop();
        int id = take("/api/snapshots", WISH.formatted("Luôn bị ngắt"));
        for (int attempt = 0; attempt < Works.ATTEMPTS; attempt++) {
            works.takeUp();
            assertThat(works.begin()).isPresent();
        }
        worker.start();
        worker.wake();
        JsonNode work = ended(id);
        assertThat(work.get("state").asString()).isEqualTo("failed");
        assertThat(work.at("/faults/0/code").asString()).isEqualTo("work-interrupted");
    }

    @Test
    void writes_a_workbook_on_as_many_sheets_as_it_takes() throws Exception {
        int number = frozen("Nhiều trang");
        Snapshots.Stored snapshot = stored.find(number).orElseThrow();
        long cells = snapshot.manifest().counts().getOrDefault("cells", 0L);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SpreadsheetExport(stored, snapshot, 101).write(Book.xlsx(out));
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            long rows = 0;
            for (int sheet = 1; sheet < workbook.getNumberOfSheets(); sheet++) {
                var page = workbook.getSheetAt(sheet);
                assertThat(page.getPhysicalNumberOfRows()).isLessThanOrEqualTo(101);
                if (page.getSheetName().startsWith("Số liệu")) {
                    rows += page.getPhysicalNumberOfRows() - 1;
                }
            }
            assertThat(rows).isEqualTo(cells).isGreaterThan(100);
            assertThat(workbook.getSheet("Số liệu (2)")).isNotNull();
        }
    }

    @Test
    void writes_an_open_document_on_as_many_sheets_as_it_takes() throws Exception {
        int number = frozen("Nhiều trang, OpenDocument");
        Snapshots.Stored snapshot = stored.find(number).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SpreadsheetExport(stored, snapshot, 101).write(Book.ods(out));
        long rows = 0;
        for (Sheet sheet : new SpreadSheet(new ByteArrayInputStream(out.toByteArray())).getSheets()) {
            int filled = sheet.getDataRange().getNumRows();
            assertThat(filled).isLessThanOrEqualTo(101);
            if (sheet.getName().startsWith("Số liệu")) {
                rows += filled - 1;
            }
        }
        assertThat(rows)
                .isEqualTo(snapshot.manifest().counts().getOrDefault("cells", 0L))
                .isGreaterThan(100);
    }
}
