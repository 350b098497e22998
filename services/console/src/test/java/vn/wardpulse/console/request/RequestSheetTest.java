package vn.wardpulse.console.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.AskedRequest;
import vn.wardpulse.console.api.RequestFigures;
import vn.wardpulse.console.api.RequestSums;
import vn.wardpulse.console.api.Units;
import vn.wardpulse.console.shell.Board;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.files.TableFiles;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.catalogue.UnitOnDay;
import vn.wardpulse.model.report.Timeliness;
import vn.wardpulse.model.request.Answer;
import vn.wardpulse.model.request.Question;

class RequestSheetTest {

    private static final Words VI = Samples.words(Locale.forLanguageTag("vi"));
    private static final Instant AT = Instant.parse("2024-03-07T02:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2024, 3, 8);
    private static final RequestFigures.Counts COUNTS = new RequestFigures.Counts(1, 1, 0, 0, 0, 0);
    private static final Map<String, RequestFigures> FIGURES = Map.of(
            "unit",
            new RequestFigures(
                    COUNTS, List.of(new RequestFigures.Row("A", COUNTS), new RequestFigures.Row("B", COUNTS))));
    private static final UnitId A = new UnitId("A");
    private static final UnitId B = new UnitId("B");

    @Test
    void showsWhatWasAnsweredAndWhatItComesTo() {
        RequestPage page = sheet(request(false)).write(Given.NOTHING, true);

        assertThat(page.heads()).containsExactly("Số màn hình (màn hình)", "Đã họp dân?", "Khó khăn");
        assertThat(page.rows())
                .extracting(RequestPage.Row::name, RequestPage.Row::tone, RequestPage.Row::word)
                .containsExactly(
                        tuple("Đơn vị A", "approved", "Đã trả lời · muộn"),
                        tuple("Đơn vị B", "overdue", "Chưa trả lời"));
        assertThat(page.rows().getFirst().cells()).containsExactly("1.250,5", "Có", "–");
        assertThat(page.rows().getFirst().when()).endsWith("lần 2");
        assertThat(page.rows().getFirst().earlier()).singleElement().asString().endsWith(": 125; Có; –");
        assertThat(page.sums())
                .extracting(RequestPage.Sum::result)
                .containsExactly("1.250,5", "Có: 1 · Không: 0", "0 ý kiến");
        assertThat(page.sums().getFirst().detail()).endsWith("1/2 đơn vị");
        assertThat(page.reminded()).isEqualTo(1);
        assertThat(page.copy()).endsWith("moi?nhu=" + request(false).line().id());
    }

    @Test
    void whatWasTypedAndNotTakenStandsThereAgain() {
        RequestPage.Entry fresh =
                sheet(request(false)).write(Given.NOTHING, false).entries().getFirst();
        assertThat(fresh.fields()).extracting(RequestPage.Field::value).containsExactly("", "", "");
        assertThat(fresh.fields().getLast().note()).isEqualTo("không bắt buộc");

        RequestPage.Entry again = sheet(request(false))
                .write(Given.of("B", Map.of("1", "1.250", "3", "Gọi 0912345678")), false)
                .entries()
                .getFirst();
        assertThat(again.fields()).extracting(RequestPage.Field::value).containsExactly("1.250", "", "Gọi 0912345678");
    }

    @Test
    void aListSaysHowTheReadersOwnUnitStands() {
        AskedRequest.Line line = request(false).line();
        RequestsView ofWard =
                new RequestsSheet(VI, RequestSheetTest::name, B).write(List.of(line), Map.of(), false, 2024, 2024);
        assertThat(ofWard.finding()).isEqualTo("1 yêu cầu quá hạn");
        assertThat(ofWard.parts().getFirst().items().getFirst().act()).isEqualTo("Trả lời");
        RequestsView answered =
                new RequestsSheet(VI, RequestSheetTest::name, A).write(List.of(line), Map.of(), false, 2024, 2024);
        assertThat(answered.finding()).isEqualTo("Không có yêu cầu nào đang chờ");
        RequestsView ofDistrict =
                new RequestsSheet(VI, RequestSheetTest::name, null).write(List.of(line), FIGURES, true, 2024, 2024);
        assertThat(ofDistrict.parts().getFirst().items().getFirst().word()).isEqualTo("1/2 đã trả lời");
        assertThat(ofDistrict.boards().getFirst().rows())
                .containsExactly(
                        new Board.Row("Đơn vị A", List.of(1, 1, 0, 0, 0, 0)),
                        new Board.Row("Đơn vị B", List.of(1, 1, 0, 0, 0, 0)));
        RequestsView closed = new RequestsSheet(VI, RequestSheetTest::name, null)
                .write(List.of(request(true).line()), Map.of(), true, 2024, 2024);
        assertThat(closed.parts().getFirst().title()).isEqualTo("Đã xong");
    }

    @Test
    void aFileHasALineForEachUnitAndExactFigures() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFiles.csv(
                new RequestFile(VI, request(false), sums(), RequestSheetTest::name, AT, "Thường trực").answers(), out);
        assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
                .containsExactly(
                        "unit,unit_name,state,answered_at,q1,q2,q3",
                        "A,Đơn vị A,approved,2024-03-07T02:00:00Z,1250.5,true,",
                        "B,Đơn vị B,overdue,,,,");
    }

    @Test
    void aRateIsAnsweredByItsPartsAndAddedUpByThem() throws IOException {
        Question rate = new Question(
                1,
                "Hồ sơ đúng hạn",
                Question.Kind.RATIO,
                "%",
                1,
                true,
                null,
                new Question.Parts("Đúng hạn", "Đã giải quyết", 0));
        AskedRequest asked = request(false);
        List<Answer> parts = List.of(new Answer.Pair(1, new BigDecimal("1205"), new BigDecimal("1210")));
        AskedRequest.Reply reply = new AskedRequest.Reply(1, AT, "Cán bộ", parts);
        AskedRequest.AskedUnit of =
                new AskedRequest.AskedUnit(asked.units().getFirst().line(), List.of(reply), true, false);
        AskedRequest request = new AskedRequest(
                asked.line(),
                asked.reason(),
                List.of(rate),
                AT,
                "Cán bộ",
                null,
                null,
                List.of(of, asked.units().getLast()));
        RequestSums sums = new RequestSums(
                2,
                2,
                List.of(new RequestSums.QuestionSum(
                        1, 2, new BigDecimal("1205"), new BigDecimal("2410"), null, null, null, null)));

        RequestPage page = new RequestSheet(VI, request, sums, RequestSheetTest::name).write(Given.NOTHING, true);
        assertThat(page.rows().getFirst().cells()).containsExactly("99,6 (1.205/1.210)");
        assertThat(page.sums().getFirst().result()).isEqualTo("50,0 (1.205/2.410)");
        assertThat(page.entries().getFirst().fields().getFirst().parts())
                .containsExactly(
                        new RequestPage.Part("tra-loi.1", "Đúng hạn", "1.205"),
                        new RequestPage.Part("tra-loi.1.mau", "Đã giải quyết", "1.210"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFiles.csv(new RequestFile(VI, request, sums, RequestSheetTest::name, AT, "Thường trực").answers(), out);
        assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
                .containsExactly(
                        "unit,unit_name,state,answered_at,q1,q1_numerator,q1_denominator",
                        "A,Đơn vị A,approved,2024-03-07T02:00:00Z,99.6,1205,1210",
                        "B,Đơn vị B,overdue,,,,");
    }

    @Test
    void whatWasAskedStandsOnPagesOfUnits() {
        Units units = new Units(List.of(
                new UnitOnDay(A, "A", UnitKind.WARD, new Name("Phường An", "An"), null, null, null),
                new UnitOnDay(B, "B", UnitKind.WARD, new Name("Phường Bình", "Binh"), null, null, null)));
        OwedAnswers owed = new OwedAnswers(List.of(request(false).line()), units, VI, false);

        assertThat(owed.of(A))
                .containsExactly(new OwedAnswers.Tile(
                        request(false).line().address(),
                        "Màn hình LED",
                        "hạn 08/03/2024",
                        "approved",
                        "Đã trả lời · muộn"));
        assertThat(owed.of(new UnitId("C"))).isEmpty();
        OwedAnswers.Row row = owed.rows().getFirst();
        assertThat(row.tally()).isEqualTo("1/2 đã trả lời");
        assertThat(row.tone()).isEqualTo("overdue");
        assertThat(row.lacking()).isEqualTo("Chưa trả lời: Bình");
        assertThat(owed.offers(null)).hasSize(1);
        assertThat(owed.offers(new UnitId("C"))).isEmpty();
    }

    @Test
    void whatIsComposedLeavesEmptyQuestionsOut() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("title", " Màn hình LED ");
        typed.add("due", "8/3");
        typed.add("cau.0.hoi", "");
        typed.add("cau.1.hoi", "Số màn hình");
        typed.add("cau.1.kieu", "number");
        typed.add("cau.1.le", "hai");
        typed.add("cau.1.tuy-chon", "true");
        Composed composed = Composed.of(new UUID(0, 1), typed);

        Map<String, Object> body = composed.body(List.of(A));
        assertThat(body).containsEntry("title", "Màn hình LED").doesNotContainKeys("due", "plan");
        assertThat(body.get("questions"))
                .isEqualTo(List.of(Map.of(
                        "text",
                        "Số màn hình",
                        "kind",
                        "number",
                        "unitOfMeasure",
                        "",
                        "required",
                        false,
                        "decimals",
                        -1)));
        assertThat(composed.longer().lines()).hasSize(4);
        assertThat(Composed.like(request(false), new UUID(0, 2)).units()).containsExactly("A", "B");
    }

    private static RequestSheet sheet(AskedRequest request) {
        return new RequestSheet(VI, request, sums(), RequestSheetTest::name);
    }

    private static String name(UnitId unit) {
        return "Đơn vị " + unit;
    }

    private static RequestSums sums() {
        BigDecimal only = new BigDecimal("1250.5");
        return new RequestSums(
                2,
                1,
                List.of(
                        new RequestSums.QuestionSum(1, 1, only, null, only, only, only, null),
                        new RequestSums.QuestionSum(2, 1, null, null, null, null, null, 1),
                        new RequestSums.QuestionSum(3, 0, null, null, null, null, null, null)));
    }

    private static AskedRequest request(boolean closed) {
        AskedRequest.UnitLine answered = new AskedRequest.UnitLine(A, 2, false, Timeliness.LATE, null);
        AskedRequest.UnitLine overdue = new AskedRequest.UnitLine(B, 0, !closed, null, null);
        @Nullable Instant closedAt = closed ? AT : null;
        return new AskedRequest(
                new AskedRequest.Line(
                        new UUID(0, 1),
                        new UnitId("009-VHTT"),
                        "Màn hình LED",
                        DUE.minusDays(3),
                        DUE,
                        null,
                        closed,
                        -1,
                        true,
                        List.of(answered, overdue)),
                "Báo cáo",
                List.of(
                        new Question(1, "Số màn hình", Question.Kind.NUMBER, "màn hình", 1, true, null),
                        new Question(2, "Đã họp dân?", Question.Kind.YES_NO, null, 0, true, null),
                        new Question(3, "Khó khăn", Question.Kind.TEXT, null, 0, false, null)),
                AT,
                "Cán bộ",
                closedAt,
                closed ? "Cán bộ" : null,
                List.of(
                        new AskedRequest.AskedUnit(
                                answered, List.of(reply(2, "1250.5"), reply(1, "125")), false, false),
                        new AskedRequest.AskedUnit(overdue, List.of(), !closed, !closed)));
    }

    private static AskedRequest.Reply reply(int version, String value) {
        return new AskedRequest.Reply(
                version, AT, "Cán bộ", List.of(new Answer.Amount(1, new BigDecimal(value)), new Answer.YesNo(2, true)));
    }
}
