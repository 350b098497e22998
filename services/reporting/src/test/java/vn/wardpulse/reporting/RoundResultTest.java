package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.Canonical;
import vn.wardpulse.frozen.ContentDigest;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.round.SheetAct;
import vn.wardpulse.model.round.SheetActed;
import vn.wardpulse.model.round.SheetId;
import vn.wardpulse.model.round.Stage;
import vn.wardpulse.model.wire.Wire;

/** Rounds from April to August 2023 whose sheets are closed, so that their results can be published. */
@ReportingTest
class RoundResultTest {

    private static final Emulation EMULATION = new Emulation("TE", "B", 21);
    private static final List<String> UNITS = List.of("A", "B", "C");

    /** Rounds that tests publish; one that stays open comes last. */
    private static final int OPEN = 5;

    @LocalServerPort
    int port;

    @Autowired
    ToldHistory.Teller teller;

    @Autowired
    JdbcClient jdbc;

    private Api body;

    @BeforeEach
    void tell() {
        body = Api.person(port, "01", "standing-body");
        teller.tell();
        passDueDates();
        teller.defineUnseen(EMULATION.cluster(20_101, UNITS.toArray(String[]::new)));
        teller.defineUnseen(EMULATION.plan(20_102, null, OPEN));
        for (int number = 1; number <= OPEN; number++) {
            teller.defineUnseen(EMULATION.scale(20_110 + number, number));
            if (number < OPEN) {
                teller.happen(judged(number));
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> body.status(round(1) + "/standing") == 200);
    }

    /** Of the reports of the rounds' months, as far as that has not happened yet: what is not due carries no result. */
    private void passDueDates() {
        Set<Obligation> passed = teller.history.reports.stream()
                .filter(ReportEvent.DueDatePassed.class::isInstance)
                .map(ReportEvent::obligation)
                .collect(Collectors.toSet());
        for (String ward : UNITS) {
            for (int month = 4; month <= 8; month++) {
                Period period = Period.month(2023, month);
                if (!passed.contains(new Obligation(new UnitId(ward), History.MONTHLY, period))) {
                    teller.happen(teller.history.pass(ward, History.MONTHLY, period));
                }
            }
        }
    }

    /** In odd rounds A has the most points by hand, in even ones C. */
    private static SheetActed[] judged(int number) {
        List<String> points = number % 2 == 1 ? List.of("20", "10", "0") : List.of("0", "10", "20");
        List<SheetActed> acts = new ArrayList<>();
        for (int n = 0; n < UNITS.size(); n++) {
            SheetId sheet = EMULATION.sheet(number, UNITS.get(n));
            long position = 1000 + number * 100L + n * 10L;
            acts.add(EMULATION.judged(position, sheet, 1, Stage.SELF, "20", "Biên bản số 1"));
            acts.add(EMULATION.judged(position + 1, sheet, 2, Stage.APPRAISAL, points.get(n), "Theo minh chứng"));
            acts.add(EMULATION.judged(position + 2, sheet, 3, Stage.VERIFICATION, points.get(n), null));
            acts.add(EMULATION.acted(position + 3, sheet, 4, new SheetAct.Closed(null)));
        }
        return acts.toArray(SheetActed[]::new);
    }

    private static String round(int number) {
        return "/api/rounds/TE/" + number;
    }

    private int snapshot(String rest) {
        HttpResponse<String> answer = Api.person(port, "01", "analyst")
                .post("/api/snapshots", "{\"name\":\"Thi đua\",\"unit\":\"01\",%s}".formatted(rest));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Wire.mapper().readTree(answer.body()).at("/manifest/number").asInt();
    }

    private int whole() {
        return snapshot(
                "\"periods\":[\"2023-Q2\",\"2023-07\",\"2023-08\"],\"official\":true,\"exception\":\"Công văn 1\"");
    }

    private JsonNode publish(int number, int snapshot) {
        HttpResponse<String> answer = body.post(
                round(number) + "/results", "{\"snapshot\":%d,\"reason\":\"Đính chính\"}".formatted(snapshot));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Wire.mapper().readTree(answer.body());
    }

    private static Set<String> codes(HttpResponse<String> answer) {
        Set<String> codes = new TreeSet<>();
        Wire.mapper()
                .readTree(answer.body())
                .path("faults")
                .forEach(fault -> codes.add(fault.path("code").asString()));
        return codes;
    }

    @Test
    void saysWhatTheRoundStoodLikeAndStaysThatWayWhateverBecomesOfItsSheets() {
        JsonNode published = publish(1, whole());
        JsonNode now = body.json(round(1) + "/standing");

        assertThat(published.at("/result/standing/places")).isEqualTo(now.path("places"));
        assertThat(published.at("/result/standing/closed").asBoolean()).isTrue();
        assertThat(published.at("/result/rests/judgements").asInt()).isEqualTo(1123);
        assertThat(published.path("hash").asString())
                .as("nobody sees less than all of it here, so it can be hashed again")
                .isEqualTo(ContentDigest.hash(Canonical.bytes(published.path("result"))));

        SheetId a = EMULATION.sheet(1, "A");
        teller.happen(EMULATION.acted(1190, a, 5, new SheetAct.Returned(Stage.VERIFICATION, "Xem lại")));
        assertThat(body.json(round(1) + "/standing").path("closed").asBoolean()).isFalse();
        assertThat(body.json(
                        round(1) + "/results/" + published.at("/result/number").asInt()))
                .isEqualTo(published);
        for (String change : List.of(
                "update round_result set number = 9 where plan = 'TE'",
                "delete from round_result where plan = 'TE'",
                "truncate round_result")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changes");
        }
    }

    @Test
    void everyPointIsTracedToFiguresReportsAndWords() {
        JsonNode published = publish(2, whole());
        for (JsonNode place : published.at("/result/standing/places")) {
            JsonNode lines = place.at("/scales/0/lines");
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode part : lines.at("/0/rests/figures")) {
                if (part.hasNonNull("amount")) {
                    sum = sum.add(new BigDecimal(part.path("amount").asString()));
                }
            }
            if (lines.at("/0").hasNonNull("working")) {
                assertThat(sum)
                        .isEqualByComparingTo(lines.at("/0/working/amount").asString());
                assertThat(lines.at("/0/rests/figures")).hasSize(5);
            }
            long inTime = lines.at("/1/rests/reports")
                    .valueStream()
                    .filter(report -> report.path("inTime").asBoolean())
                    .count();
            assertThat(BigDecimal.valueOf(inTime))
                    .isEqualByComparingTo(lines.at("/1/working/amount").asString());
            assertThat(lines.at("/2/self/words").asString()).isEqualTo("Biên bản số 1");
        }
    }

    @Test
    void holdsRanksAgainstTheRoundBefore() {
        int snapshot = whole();
        JsonNode before = publish(3, snapshot);
        JsonNode next = publish(4, snapshot);

        assertThat(before.at("/result/standing").has("before")
                        && !before.at("/result/standing/before").isNull())
                .isEqualTo(body.json(round(2) + "/results").path("results").size() > 0);
        assertThat(next.at("/result/standing/before/hash").asString())
                .isEqualTo(before.path("hash").asString());
        for (JsonNode place : next.at("/result/standing/places")) {
            JsonNode then = before.at("/result/standing/places")
                    .valueStream()
                    .filter(one -> one.path("unit").equals(place.path("unit")))
                    .findFirst()
                    .orElseThrow();
            assertThat(place.path("overallBefore")).isEqualTo(then.path("overall"));
            assertThat(place.path("inClusterBefore")).isEqualTo(then.path("inCluster"));
        }
        HttpResponse<String> again = body.post(round(4) + "/results", "{\"snapshot\":%d}".formatted(snapshot));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(codes(again)).containsExactly("reason-needed");
        assertThat(next.path("result").path("reason").asString(""))
                .as("there was none to replace")
                .isEmpty();
        assertThat(publish(4, snapshot).at("/result/number").asInt()).isEqualTo(2);
        JsonNode all = body.json(round(4) + "/results");
        assertThat(all.path("results")
                        .valueStream()
                        .map(one -> one.path("number").asInt()))
                .containsExactly(2, 1);
        assertThat(all.at("/results/0/reason").asString()).isEqualTo("Đính chính");
    }

    @Test
    void needsAClosedRoundAndASnapshotThatCarriesIt() {
        HttpResponse<String> open = body.post(round(OPEN) + "/results", "{\"snapshot\":%d}".formatted(whole()));
        assertThat(open.statusCode()).isEqualTo(409);
        assertThat(codes(open)).containsExactly("round-open");
        int partial = Wire.mapper()
                .readTree(Api.person(port, "A", "analyst")
                        .post(
                                "/api/snapshots",
                                "{\"name\":\"Một phần\",\"unit\":\"A\",\"forms\":[\"FM\"],\"periods\":[\"2023-Q2\"]}")
                        .body())
                .at("/manifest/number")
                .asInt();
        HttpResponse<String> refused = body.post(round(2) + "/results", "{\"snapshot\":%d}".formatted(partial));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(codes(refused))
                .as("all at once")
                .containsExactly(
                        "snapshot-of-a-part",
                        "snapshot-provisional",
                        "snapshot-without-periods",
                        "snapshot-without-units");
        assertThat(codes(body.post(round(2) + "/results", "{\"snapshot\":999999}")))
                .containsExactly("no-such-snapshot");
        assertThat(codes(body.post(round(2) + "/results", "{}"))).containsExactly("no-such-snapshot");
    }

    @Test
    void isPublishedByWhoeverAnswersForItAndReadByAllWhoTookPart() throws IOException {
        int snapshot = whole();
        String wish = "{\"snapshot\":%d}".formatted(snapshot);
        for (Api other : List.of(
                Api.person(port, "01", "analyst"),
                Api.person(port, "A", "standing-body"),
                Api.person(port, "A", "ward-leader"),
                Api.machine(port, "01", "reports:write"))) {
            assertThat(other.post(round(3) + "/results", wish).statusCode()).isEqualTo(403);
        }
        int number = publish(3, snapshot).at("/result/number").asInt();
        String result = round(3) + "/results/" + number;

        JsonNode own = Api.person(port, "A", "ward-officer").json(result).at("/result/standing/places");
        assertThat(own).as("ranks and scores are everybody's").hasSize(3);
        assertThat(own.valueStream()
                        .filter(place -> !place.path("scales").isEmpty())
                        .map(place -> place.path("unit").asString()))
                .containsExactly("A");
        assertThat(Api.person(port, "A", "ward-officer")
                        .json(round(3) + "/results")
                        .path("may")
                        .asBoolean())
                .isFalse();
        assertThat(Api.person(port, "A", "ward-officer").status(result + "/minutes?format=docx"))
                .isEqualTo(403);
        assertThat(body.status(result + "/minutes?format=odt")).isEqualTo(422);
        assertThat(body.status(round(3) + "/results/999")).isEqualTo(404);
    }

    @Test
    void hasMinutesThatAreTheSameByteForByte() throws Exception {
        JsonNode published = publish(2, whole());
        String result = round(2) + "/results/" + published.at("/result/number").asInt();

        byte[] docx = Api.bytes(body.request(result + "/minutes?format=docx"));
        assertThat(Api.bytes(body.request(result + "/minutes?format=docx"))).isEqualTo(docx);
        String text = Zipped.text(docx, "word/document.xml");
        assertThat(text).contains("Xếp hạng chung", published.path("hash").asString());
        byte[] xlsx = Api.bytes(body.request(result + "/minutes?format=xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook)
                    .extracting(Sheet::getSheetName)
                    .contains("Xếp hạng", "Từng tiêu chí", "Số liệu từng kỳ", "Báo cáo được tính", "Đề xuất");
        }
    }
}
