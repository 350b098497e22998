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
import vn.wardpulse.console.shell.Board;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.files.TableFiles;
import vn.wardpulse.model.UnitId;
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
                .write(Given.of("B", Map.of(1, "1.250", 3, "Gọi 0912345678")), false)
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
                        new RequestSums.QuestionSum(1, 1, only, only, only, only, null),
                        new RequestSums.QuestionSum(2, 1, null, null, null, null, 1),
                        new RequestSums.QuestionSum(3, 0, null, null, null, null, null)));
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
