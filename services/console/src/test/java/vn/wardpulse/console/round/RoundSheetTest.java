package vn.wardpulse.console.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.console.api.RoundStanding;
import vn.wardpulse.console.api.RoundStanding.Ground;
import vn.wardpulse.console.api.RoundStanding.Line;
import vn.wardpulse.console.api.RoundStanding.Owed;
import vn.wardpulse.console.api.RoundStanding.Part;
import vn.wardpulse.console.api.RoundStanding.Place;
import vn.wardpulse.console.api.RoundStanding.Points;
import vn.wardpulse.console.api.RoundStanding.Rests;
import vn.wardpulse.console.api.RoundStanding.Said;
import vn.wardpulse.console.api.RoundStanding.Score;
import vn.wardpulse.console.api.RoundStanding.Working;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.plan.Round;
import vn.wardpulse.model.round.Cluster;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.RoundId;
import vn.wardpulse.model.round.Scale;
import vn.wardpulse.model.round.ScaleId;
import vn.wardpulse.model.round.Turn;
import vn.wardpulse.model.round.Way;

class RoundSheetTest {

    private static final Words VI = Samples.words(Locale.forLanguageTag("vi"));
    private static final UnitId WARD = new UnitId("00139");
    private static final UnitId OTHER = new UnitId("00142");
    private static final GroupCode CLUSTER = new GroupCode("LB-TD-2");
    private static final Name NAME = new Name("Thang điểm", "Scale");
    private static final Rests NOTHING = new Rests(null, null, List.of(), List.of());
    private static final Target THIRD = new Target.Reduction(BigInteger.ONE, BigInteger.valueOf(3), 2021);

    @Test
    void aReductionIsWorkedOutStepByStepFromTheFiguresThatStandBelow() {
        Rests rests = new Rests(
                new IndicatorCode("SOC-01"),
                TimeRule.LAST,
                List.of(
                        new Part(Period.quarter(2021, 4), true, true, new BigDecimal("30"), null),
                        new Part(Period.quarter(2023, 2), false, true, null, null),
                        new Part(Period.quarter(2023, 3), false, true, new BigDecimal("25"), null)),
                List.of());
        RoundView.Line line = line(
                criterion("HO-NGHEO", "15", new Measured.Indicator(new IndicatorCode("SOC-01"), Way.PROGRESS, THIRD)),
                working("25", "1", "25", THIRD, "30", "1", "1/2", 1, 2),
                points("15/2", "7.50"),
                rests);

        assertThat(line.steps())
                .containsExactly(
                        "Số liệu của đợt (kỳ cuối): 25 · 1/2 kỳ có số liệu",
                        "Năm gốc 2021: 30",
                        "giảm 1/3 so với năm 2021: tỷ lệ đạt (30 − 25) / (30 × 1/3) = 0,5",
                        "15 × 0,5 = 7,5 điểm");
        assertThat(line.earned()).isEqualTo("7,5");
        assertThat(line.rests().summary()).isEqualTo("3 số liệu từng kỳ");
        assertThat(line.rests().parts())
                .extracting(RoundView.Part::text, RoundView.Part::wanting)
                .containsExactly(
                        tuple("quý IV/2021 (năm gốc): 30", false),
                        tuple("quý II/2023: đến hạn mà chưa có", true),
                        tuple("quý III/2023: 25", false));
        assertThat(line.rests().parts().getLast().address())
                .isEqualTo("/giai-trinh?unit=00139&indicator=SOC-01&period=2023-Q3&span=own");
    }

    @Test
    void aFlowIsHeldAgainstThePartOfItsTargetThatIsDue() {
        Target target = new Target.AtLeast(new BigDecimal("70.5"));
        RoundView.Line line = line(
                criterion("VIEC-LAM", "10", new Measured.Indicator(new IndicatorCode("SOC-02"), Way.ACHIEVED, null)),
                working("40", "1", "40", target, null, "5/6", "32/47", 5, 5),
                points("320/47", "6.81"),
                new Rests(new IndicatorCode("SOC-02"), TimeRule.SUM, List.of(), List.of()));

        assertThat(line.steps())
                .containsExactly(
                        "Số liệu của đợt (cộng các kỳ): 40",
                        "phần đã đến hạn 5/6",
                        "mục tiêu từ 70,5: tỷ lệ đạt 40 / (70,5 × 5/6) = 32/47",
                        "10 × (32/47) = 320/47 điểm");
        assertThat(line.earned()).isEqualTo("6,81 (320/47)");
    }

    @Test
    void moreThanAllIsCutAndSaysSo() {
        RoundView.Line line = line(
                criterion("VIEC-LAM", "10", new Measured.Indicator(new IndicatorCode("SOC-02"), Way.ACHIEVED, null)),
                working("312", "1", "312", new Target.AtLeast(new BigDecimal("300")), null, "1", "26/25", 9, 9),
                points("10", "10.00"),
                new Rests(new IndicatorCode("SOC-02"), TimeRule.SUM, List.of(), List.of()));

        assertThat(line.steps().getLast()).isEqualTo("10 × 1,04, tính tối đa 10 = 10 điểm");
    }

    @Test
    void reportsAreNamedOneByOne() {
        RoundView.Line line = line(
                criterion("DUNG-HAN", "10", new Measured.Timeliness(List.of())),
                working("1", "2", "1/2", null, null, "1", "1/2", 1, 2),
                points("5", "5.00"),
                new Rests(
                        null,
                        null,
                        List.of(),
                        List.of(
                                new Owed(new FormCode("LB2023-M"), Period.month(2023, 2), true, true, true),
                                new Owed(new FormCode("LB2023-M"), Period.month(2023, 3), true, true, false))));

        assertThat(line.steps()).containsExactly("Báo cáo đúng hạn / phải nộp: 1 / 2", "10 × 0,5 = 5 điểm");
        assertThat(line.rests().parts())
                .extracting(RoundView.Part::text, RoundView.Part::wanting)
                .containsExactly(
                        tuple("LB2023-M, tháng 2/2023: đúng hạn", false),
                        tuple("LB2023-M, tháng 3/2023: trễ hạn", true));
    }

    @Test
    void whatIsJudgedHasTheWordsOfEveryStage() {
        Criterion criterion = criterion("PHONG-TRAO", "10", new Measured.Judged());
        Line judged = new Line(
                criterion.code(),
                "COUNTED",
                points("15/2", "7.50"),
                working("7.5", "1", "15/2", null, null, "1", "3/4", 1, 1),
                new Said(new BigDecimal("9"), null),
                new Said(new BigDecimal("7.5"), "Thiếu minh chứng"),
                null,
                true,
                NOTHING);
        RoundView.Line line = page(criterion, judged, null)
                .units()
                .getFirst()
                .years()
                .getFirst()
                .lines()
                .getFirst();

        assertThat(line.steps()).containsExactly("Điểm được chấm: 7,5");
        assertThat(line.said()).containsExactly("đơn vị tự chấm: 9", "cụm thẩm định: 7,5. Thiếu minh chứng");
        assertThat(line.disagreed()).isTrue();
    }

    @Test
    void ranksSayHowTheyMovedAndUnitsThatAreNotSeenHaveNoLines() {
        Criterion criterion = criterion("PHONG-TRAO", "10", new Measured.Judged());
        Line judged =
                new Line(criterion.code(), "NOT_DUE", points("0", "0.00"), null, null, null, null, false, NOTHING);
        RoundView page = page(criterion, judged, new RoundStanding.Before(RoundId.parse("P2021/1"), 2, "ab"));

        assertThat(page.against()).isEqualTo("Thứ hạng so với kết quả lần 2 của đợt 1.");
        assertThat(page.places())
                .extracting(RoundView.Place::unit, RoundView.Place::change, RoundView.Place::lines)
                .containsExactly(tuple("Đơn vị 00139", "tăng 2", "#don-vi-00139"), tuple("Đơn vị 00142", "–", ""));
        assertThat(page.units()).hasSize(1);
        RoundView.Line line = page.units().getFirst().years().getFirst().lines().getFirst();
        assertThat(line.steps()).containsExactly("chưa đến hạn, chưa tính");
        assertThat(line.dim()).isTrue();
    }

    @Test
    void linesOfManyUnitsAreShownForWhoeverIsChosen() {
        Criterion criterion = criterion("PHONG-TRAO", "10", new Measured.Judged());
        Line judged =
                new Line(criterion.code(), "NOT_DUE", points("0", "0.00"), null, null, null, null, false, NOTHING);

        assertThat(many(criterion, judged, null).units()).isEmpty();
        assertThat(many(criterion, judged, null).places())
                .extracting(RoundView.Place::lines)
                .containsExactly("?don-vi=00139#don-vi-00139", "?don-vi=00142#don-vi-00142");
        assertThat(many(criterion, judged, null).all()).isEqualTo("?don-vi=tat-ca");
        assertThat(many(criterion, judged, "00142").units())
                .extracting(RoundView.Unit::name)
                .containsExactly("Đơn vị 00142");
        assertThat(many(criterion, judged, "tat-ca").units()).hasSize(2);
    }

    @Test
    void whoeverIsProposedHasTheirScoreAndRankAndTheCriteriaOfOneReasonTogether() {
        Criterion criterion = criterion("PHONG-TRAO", "10", new Measured.Judged());
        Line judged =
                new Line(criterion.code(), "NOT_DUE", points("0", "0.00"), null, null, null, null, false, NOTHING);

        assertThat(page(criterion, judged, null).proposals().getFirst().grounds())
                .containsExactly("10,00 điểm", "hạng 1 trong cụm", "đạt điểm tối đa: Thang điểm; Thang điểm");
    }

    private static Ground about(Scale scale) {
        return new Ground(
                "FULL_POINTS",
                scale.id().year(),
                scale.criteria().getFirst().code());
    }

    private static RoundView many(Criterion criterion, Line line, @Nullable String chosen) {
        Scale scale = scale(criterion);
        return sheet(scale, null, List.of(place(WARD, 1, null, line), place(OTHER, 2, null, line)), chosen);
    }

    private static RoundView.Line line(Criterion criterion, Working working, Points earned, Rests rests) {
        Line line = new Line(criterion.code(), "COUNTED", earned, working, null, null, null, false, rests);
        return page(criterion, line, null)
                .units()
                .getFirst()
                .years()
                .getFirst()
                .lines()
                .getFirst();
    }

    private static RoundView page(Criterion criterion, Line line, RoundStanding.@Nullable Before before) {
        Place other = new Place(OTHER, CLUSTER, Turn.SELF, 2, 2, null, null, points("10", "10.00"), List.of());
        return sheet(scale(criterion), before, List.of(place(WARD, 1, before == null ? null : 3, line), other), null);
    }

    private static Scale scale(Criterion criterion) {
        return new Scale(
                new ScaleId(RoundId.parse("P2021/2"), 2023),
                NAME,
                1,
                List.of(new Cluster(CLUSTER, WARD)),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                List.of(),
                new Scale.Thresholds(null, 0, null),
                List.of(criterion));
    }

    private static Place place(UnitId unit, int rank, @Nullable Integer before, Line line) {
        Points ten = points("10", "10.00");
        Points none = points("0", "0.00");
        return new Place(
                unit,
                CLUSTER,
                Turn.VERIFICATION,
                rank,
                rank,
                null,
                before,
                ten,
                List.of(new Score(2023, 1, ten, ten, ten, none, none, ten, List.of(line))));
    }

    private static RoundView sheet(
            Scale scale, RoundStanding.@Nullable Before before, List<Place> places, @Nullable String chosen) {
        return new RoundSheet(
                        VI,
                        new RoundView.Link("/ke-hoach/P2021", "32/KH-HĐTĐKT"),
                        "/thi-dua/P2021/2",
                        new Round(
                                2,
                                new Name("Đợt 2", "Round 2"),
                                LocalDate.of(2023, 1, 1),
                                LocalDate.of(2023, 11, 6),
                                null),
                        new RoundSheet.Names(unit -> "Đơn vị " + unit, cluster -> "Cụm 2"),
                        new RoundStanding(
                                RoundId.parse("P2021/2"),
                                LocalDate.of(2023, 10, 12),
                                false,
                                List.of(scale),
                                places.size(),
                                before,
                                places,
                                List.of(new RoundStanding.Proposal(
                                        WARD,
                                        "COMMENDATION",
                                        List.of(
                                                new Ground("SCORE", null, null),
                                                new Ground("RANK", null, null),
                                                about(scale),
                                                about(scale))))),
                        chosen)
                .provisional();
    }

    private static Criterion criterion(String code, String points, Measured measured) {
        BigDecimal most = new BigDecimal(points);
        return new Criterion(new CriterionCode(code), NAME, most, most, measured, List.of());
    }

    private static Points points(String exact, String shown) {
        return new Points(exact, new BigDecimal(shown));
    }

    private static Working working(
            String amount,
            String over,
            String value,
            @Nullable Target target,
            @Nullable String baseline,
            String pace,
            String share,
            int reported,
            int due) {
        return new Working(
                new BigDecimal(amount), new BigDecimal(over), value, target, baseline, pace, share, reported, due);
    }
}
