package vn.wardpulse.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.Way;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.reporting.Zipped;

/** A result of two wards, read again from what is kept of it, and written down as minutes. */
class RoundResultDocumentsTest {

    private static final UnitId WARD = new UnitId("00139");
    private static final UnitId OTHER = new UnitId("00142");
    private static final Name COUNCIL = new Name("Hội đồng thi đua", "Council");
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 11, 6);

    @Test
    void isTheSameWhenItIsReadAgain() {
        RoundResult result = result();
        byte[] canonical = result.canonical();
        RoundResult read = Wire.mapper().readValue(canonical, RoundResult.class);

        assertThat(read).isEqualTo(result);
        assertThat(read.canonical()).isEqualTo(canonical);
    }

    @Test
    void theMinutesSayRanksProposalsAndDisagreementsTheSameEachTime() throws IOException {
        String text = Zipped.text(docx(), "word/document.xml").replaceAll("<[^>]+>", " ");

        assertThat(text)
                .contains("BIÊN BẢN", "HỘI ĐỒNG THI ĐUA", "32/KH", "Phường Bồ Đề", "tăng 2", "Thiếu minh chứng")
                .contains("bản chốt số 3", "abc")
                .containsPattern(" điểm\\. Hạng 1 trong cụm\\. Đạt điểm tối đa: [^;]+; [^;]+\\.")
                .doesNotContain("PHỤ LỤC");
        assertThat(text.indexOf("Phường Bồ Đề")).isLessThan(text.indexOf("Phường Sài Đồng"));
        assertThat(docx()).isEqualTo(docx());
    }

    @Test
    void theWorkbookHasEveryLineWithTheFiguresThatItRestsOn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MinutesTables(stored()).xlsx(out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
                    .containsExactly(
                            "Xếp hạng",
                            "Điểm từng năm",
                            "Từng tiêu chí",
                            "Số liệu từng kỳ",
                            "Báo cáo được tính",
                            "Đề xuất",
                            "Nguồn");
            // Two wards with a criterion from figures and one by hand; a baseline year of four quarters, and two
            // quarters.
            assertThat(workbook.getSheet("Từng tiêu chí").getLastRowNum()).isEqualTo(4);
            assertThat(workbook.getSheet("Số liệu từng kỳ").getLastRowNum()).isEqualTo(2 * (4 + 2));
            assertThat(workbook.getSheet("Xếp hạng").getRow(1).getCell(6).getNumericCellValue())
                    .isEqualTo(24);
        }
    }

    private static byte[] docx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Minutes(stored()).docx(out);
        return out.toByteArray();
    }

    private static ResultTable.Stored stored() {
        return new ResultTable.Stored(result(), "abc");
    }

    private static RoundResult result() {
        Scale scale = Sample.scale(
                Sample.criterion(
                        "HO-NGHEO", "15", Sample.indicator("SOC-01", Way.PROGRESS, Sample.reduction(1, 3, 2021))),
                Sample.criterion("PHONG-TRAO", "10", new Measured.Judged()));
        List<RoundScore> scores = new ArrayList<>();
        scores.add(score(scale, WARD, "20", "9"));
        scores.add(score(scale, OTHER, "27", "5"));
        List<Ranking.Place> places = new Ranking(List.of()).places(scores);
        RunningRound round = Sample.round(scale, FIRST, LAST);
        RoundId id = round.id();
        RoundStandings.Standing standing = new RoundStandings.Standing(
                round,
                places,
                List.of(new Proposal(
                        WARD,
                        Proposal.Kind.COMMENDATION,
                        List.of(
                                Proposal.Ground.of(Proposal.Reason.SCORE),
                                Proposal.Ground.of(Proposal.Reason.RANK),
                                about("HO-NGHEO", scale),
                                about("PHONG-TRAO", scale)))),
                Map.of(),
                true,
                new RoundStandings.Before(
                        new RoundId(id.plan(), 1),
                        1,
                        "def",
                        Map.of(WARD, new RoundStandings.Ranks(Sample.CLUSTER, 3, 3))));
        return new RoundResult(
                RoundResult.FORMAT,
                id,
                1,
                null,
                new RoundResult.Publisher("noivu", "Phòng Nội vụ"),
                Instant.parse("2023-11-20T02:00:00Z"),
                new RoundResult.About("32/KH-HĐTĐKT", COUNCIL, Sample.NAME, round.round()),
                List.of(
                        new RoundResult.CalledUnit(WARD, UnitKind.WARD, new Name("Bồ Đề", "Bo De")),
                        new RoundResult.CalledUnit(OTHER, UnitKind.WARD, new Name("Sài Đồng", "Sai Dong"))),
                List.of(new RoundResult.CalledCluster(Sample.CLUSTER, new Name("Cụm 1", "Cluster 1"), WARD)),
                new RoundResult.ResultBasis(3, "0123", true, Instant.parse("2023-11-10T02:00:00Z"), 77),
                ShownStanding.of(standing));
    }

    private static Proposal.Ground about(String criterion, Scale scale) {
        return new Proposal.Ground(Proposal.Reason.FULL_POINTS, scale.id().year(), new CriterionCode(criterion));
    }

    private static RoundScore score(Scale scale, UnitId unit, String households, String points) {
        Sample sample = new Sample()
                .reported(Sample.level("SOC-01"), 2, Map.of(2021, List.of("33", "32", "31", "30")), "29", households)
                .said(
                        "PHONG-TRAO",
                        new Said(BigDecimal.TEN, "Biên bản"),
                        new Said(new BigDecimal(points), "Thiếu minh chứng"));
        return RoundScore.of(unit, Sample.CLUSTER, List.of(sample.on(scale)));
    }
}
