package vn.wardpulse.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.wardpulse.reporting.rounds.Sample.atLeast;
import static vn.wardpulse.reporting.rounds.Sample.criterion;
import static vn.wardpulse.reporting.rounds.Sample.flow;
import static vn.wardpulse.reporting.rounds.Sample.indicator;
import static vn.wardpulse.reporting.rounds.Sample.level;
import static vn.wardpulse.reporting.rounds.Sample.range;
import static vn.wardpulse.reporting.rounds.Sample.ratio;
import static vn.wardpulse.reporting.rounds.Sample.reduction;
import static vn.wardpulse.reporting.rounds.Sample.scale;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.CriterionCode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.round.Criterion;
import vn.wardpulse.model.round.Measured;
import vn.wardpulse.model.round.Way;

class ScoringTest {

    private static final Measured POOR = indicator("SOC-01", Way.PROGRESS, reduction(1, 3, 2021));

    @ParameterizedTest
    @CsvSource({
        // of 30 households a third is 10
        "PROGRESS, 20, 20",
        "PROGRESS, 25, 10",
        "PROGRESS, 29, 2",
        "PROGRESS, 30, 0",
        "PROGRESS, 33, 0",
        "PROGRESS, 10, 20",
        "ACHIEVED, 20, 20",
        "ACHIEVED, 25, 16",
        "ACHIEVED, 30, 40/3",
        "MET, 20, 20",
        "MET, 21, 0"
    })
    void poorHouseholdsGoDownByAThird(Way way, String now, String points) {
        Criterion criterion = criterion("HO-NGHEO", "20", indicator("SOC-01", way, reduction(1, 3, 2021)));
        Sample ward =
                new Sample().reported(level("SOC-01"), 2, Map.of(2021, List.of("40", "36", "34", "30")), "28", now);

        assertThat(Exact.text(ward.line(criterion).earned())).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 20", "0, 1, 0"})
    void whereNothingIsToBeReducedNothingMayCome(String before, String now, String points) {
        Sample ward = new Sample().reported(level("SOC-01"), 2, Map.of(2021, List.of(before)), now, now);

        assertThat(Exact.text(ward.line(criterion("HO-NGHEO", "20", POOR)).earned()))
                .isEqualTo(points);
    }

    @Test
    void aReductionWithoutABaselineIsNotHeldAgainstTheUnit() {
        Line line = new Sample().reported(level("SOC-01"), "20", "20").line(criterion("HO-NGHEO", "20", POOR));

        assertThat(line.state()).isEqualTo(Line.State.NO_BASELINE);
        assertThat(line.state().counts()).isFalse();
    }

    @Test
    void settlementTimeIsCutByNumeratorsAndDenominators() {
        Criterion criterion = criterion("TTHC", "10", indicator("ADM-04", Way.ACHIEVED, atLeast("30")));
        Line line = new Sample().reported(ratio("ADM-04"), "10/100", "20/90").line(criterion);

        // 20/90 is 22.2…%, of 30 % asked 20/27
        assertThat(Exact.text(line.earned())).isEqualTo("200/27");
        Working working = Objects.requireNonNull(line.working());
        assertThat(Exact.text(working.value())).isEqualTo("200/9");
        assertThat(working.amount()).isEqualByComparingTo("20");
        assertThat(working.over()).isEqualByComparingTo("90");
    }

    @Test
    void aRateThatDoesNotExistIsNoFault() {
        Criterion criterion = criterion("TTHC", "10", indicator("ADM-04", Way.ACHIEVED, atLeast("30")));

        assertThat(new Sample()
                        .reported(ratio("ADM-04"), "1/10", "0/0")
                        .line(criterion)
                        .state())
                .isEqualTo(Line.State.NO_RATE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 10", "2, 10", "4, 5"})
    void worksAreToBeWithinARange(String works, String points) {
        Criterion criterion = criterion("CONG-TRINH", "10", new Measured.Counted(Way.ACHIEVED, range("1", "2")));

        assertThat(Exact.text(new Sample()
                        .judged("CONG-TRINH", works, null, null)
                        .line(criterion)
                        .earned()))
                .isEqualTo(points);
    }

    @Test
    void whileARoundRunsFlowsAreAskedForAsFarAsTheirTimeHasCome() {
        Criterion own = criterion("VIEC-LAM", "10", indicator("SOC-02", Way.ACHIEVED, atLeast("180")));
        Sample ward =
                new Sample().reported(flow("SOC-02"), 3, Map.of(), "20", "20", "14", "-", "-", "-", "-", "-", "-");

        // 54 of the 60 that three of nine months ask for
        assertThat(Exact.text(ward.line(own).earned())).isEqualTo("9");
    }

    @Test
    void aYearlyTargetIsAskedForByThePeriodsOfTheYear() {
        Criterion yearly = criterion("VIEC-LAM", "10", indicator("SOC-02", Way.ACHIEVED, null));
        Sample ward = new Sample()
                .reported(flow("SOC-02"), "20", "20", "20", "20", "20", "20", "20", "20", "2")
                .target("SOC-02", atLeast("240"));

        // nine of twelve months ask for 180
        assertThat(Exact.text(ward.line(yearly).earned())).isEqualTo("9");
        assertThat(Exact.text(
                        Objects.requireNonNull(ward.line(yearly).working()).pace()))
                .isEqualTo("3/4");
    }

    @Test
    void theBaselineOfAFlowIsAYearsAndIsPacedLikeOne() {
        Criterion criterion = criterion("AN-NINH", "10", indicator("SEC-01", Way.PROGRESS, reduction(5, 100, 2022)));
        Sample ward = new Sample()
                .reported(
                        flow("SEC-01"),
                        9,
                        Map.of(2022, List.of("40", "40", "40", "40")),
                        "10",
                        "15",
                        "13",
                        "13",
                        "13",
                        "13",
                        "13",
                        "13",
                        "14");

        // of 160 in the year 120 in nine months; 5 % of these are 6, and 120 - 117 is 3
        assertThat(Exact.text(ward.line(criterion).earned())).isEqualTo("5");
    }

    @Test
    void whatIsDueAndNotReportedCountsWithNothing() {
        Criterion criterion = criterion("HO-NGHEO", "20", POOR);

        assertThat(new Sample()
                        .reported(level("SOC-01"), "-", "-")
                        .line(criterion)
                        .state())
                .isEqualTo(Line.State.MISSING);
        assertThat(new Sample()
                        .reported(level("SOC-01"), "?", "?")
                        .line(criterion)
                        .state())
                .isEqualTo(Line.State.MISSING);
        assertThat(new Sample()
                        .reported(level("SOC-01"), 0, Map.of(), "-", "-")
                        .line(criterion)
                        .state())
                .isEqualTo(Line.State.NOT_DUE);
        assertThat(new Sample().line(criterion).state()).isEqualTo(Line.State.NO_PERIOD);
    }

    @Test
    void aTargetIsNeededAndProgressNeedsAReduction() {
        Sample ward = new Sample().reported(level("SOC-01"), "20", "20");

        assertThat(ward.line(criterion("A", "10", indicator("SOC-01", Way.ACHIEVED, null)))
                        .state())
                .isEqualTo(Line.State.NO_TARGET);
        assertThat(ward.target("SOC-01", atLeast("3"))
                        .line(criterion("A", "10", indicator("SOC-01", Way.PROGRESS, null)))
                        .state())
                .isEqualTo(Line.State.NO_TARGET);
    }

    @Test
    void reportsCountOnceTheyAreDueOrThere() {
        Sample ward = new Sample().owed("LB2023-M", "ttlmew").owed("LB2023-Q", "m");
        Criterion complete = criterion("A", "10", new Measured.Completeness(List.of(new FormCode("LB2023-M"))));
        Criterion inTime = criterion("B", "10", new Measured.Timeliness(List.of(new FormCode("LB2023-M"))));
        Criterion all = criterion("C", "12", new Measured.Completeness(List.of()));

        // of six months five count: four are there, three of them in time
        assertThat(Exact.text(ward.line(complete).earned())).isEqualTo("8");
        assertThat(Exact.text(ward.line(inTime).earned())).isEqualTo("6");
        assertThat(Exact.text(ward.line(all).earned())).isEqualTo("8");
        assertThat(new Sample().line(complete).state()).isEqualTo(Line.State.NOTHING_OWED);
        assertThat(new Sample().owed("LB2023-M", "ww").line(complete).state()).isEqualTo(Line.State.NOT_DUE);
    }

    @Test
    void theFurthestStepCountsAndDisagreementStaysInSight() {
        Criterion judged = criterion("TUYEN-TRUYEN", "10", new Measured.Judged());

        assertThat(Exact.text(new Sample()
                        .judged("TUYEN-TRUYEN", "9", null, null)
                        .line(judged)
                        .earned()))
                .isEqualTo("9");
        Line appraised = new Sample().judged("TUYEN-TRUYEN", "9", "7.5", null).line(judged);
        assertThat(Exact.text(appraised.earned())).isEqualTo("15/2");
        assertThat(appraised.opinion().disagreed()).isTrue();
        Line verified = new Sample().judged("TUYEN-TRUYEN", "9", "7.5", "9.00").line(judged);
        assertThat(Exact.text(verified.earned())).isEqualTo("9");
        assertThat(new Sample()
                        .judged("TUYEN-TRUYEN", "9", "9.0", null)
                        .line(judged)
                        .opinion()
                        .disagreed())
                .isFalse();
    }

    @Test
    void nobodyHasToJudgeBeforeTheRoundIsOver() {
        Criterion judged = criterion("TUYEN-TRUYEN", "10", new Measured.Judged());

        assertThat(new Sample().running().line(judged).state()).isEqualTo(Line.State.NOT_DUE);
        assertThat(new Sample().line(judged).state()).isEqualTo(Line.State.MISSING);
        assertThat(new Sample()
                        .line(criterion("THUONG", "5", new Measured.Bonus()))
                        .state())
                .isEqualTo(Line.State.NOT_DUE);
    }

    @Test
    void aCapLetsMoreThanAllBeReachedAndNotMore() {
        Measured jobs = indicator("SOC-02", Way.ACHIEVED, atLeast("100"));
        Sample ward = new Sample().reported(flow("SOC-02"), "150");

        assertThat(Exact.text(ward.line(criterion("A", "10", jobs)).earned())).isEqualTo("10");
        assertThat(Exact.text(ward.line(criterion("A", "10", "12", jobs)).earned()))
                .isEqualTo("12");
        assertThat(Exact.text(ward.line(criterion("A", "10", "20", jobs)).earned()))
                .isEqualTo("15");
    }

    @Test
    void aScaleIsTheSumThatAnybodyCanDoAgain() {
        ScaleScore score = new Sample()
                .reported(level("SOC-01"), 2, Map.of(2021, List.of("30")), "28", "27")
                .reported(ratio("ADM-04"), "10/100", "0/0")
                .owed("LB2023-M", "ttltttttm")
                .judged("TUYEN-TRUYEN", "18", "17.5", null)
                .judged("THUONG-1", "3", null, null)
                .judged("THUONG-2", "4", null, null)
                .judged("TRU", "1.25", null, null)
                .on(scale(
                        criterion("HO-NGHEO", "40", POOR),
                        criterion("TTHC", "20", indicator("ADM-04", Way.ACHIEVED, atLeast("30"))),
                        criterion("DUNG-HAN", "20", new Measured.Timeliness(List.of())),
                        criterion("TUYEN-TRUYEN", "20", new Measured.Judged()),
                        criterion("THUONG-1", "5", new Measured.Bonus()),
                        criterion("THUONG-2", "5", new Measured.Bonus()),
                        criterion("TRU", "5", new Measured.Deduction())));

        // 40·3/10 + 20·7/9 + 17.5 = 811/18 of the 80 that count, as of 100; 7 of bonus is cut to 5; 1.25 goes off
        assertThat(Exact.text(score.earned())).isEqualTo("811/18");
        assertThat(Exact.text(score.counting())).isEqualTo("80");
        assertThat(Exact.text(score.full())).isEqualTo("100");
        assertThat(Exact.text(score.bonus())).isEqualTo("7");
        BigFraction reached = Objects.requireNonNull(score.score());
        assertThat(Exact.text(reached)).isEqualTo("4325/72");
        assertThat(Exact.shown(reached)).isEqualTo(new BigDecimal("60.07"));
    }

    @Test
    void deductionsNeverGoBelowNothing() {
        ScaleScore score = new Sample()
                .judged("A", "2", null, null)
                .judged("TRU", "9", null, null)
                .on(scale(
                        criterion("A", "10", new Measured.Judged()), criterion("TRU", "9", new Measured.Deduction())));

        assertThat(Exact.text(Objects.requireNonNull(score.score()))).isEqualTo("0");
    }

    @Test
    void withoutAnythingThatCountsThereIsNoScore() {
        assertThat(new Sample()
                        .judged("THUONG", "5", null, null)
                        .on(scale(criterion("A", "10", POOR), criterion("THUONG", "5", new Measured.Bonus())))
                        .score())
                .isNull();
    }

    @Test
    void criteriaOfOtherClustersAreNotThere() {
        Criterion theirs = new Criterion(
                new CriterionCode("B"),
                Sample.NAME,
                BigDecimal.TEN,
                BigDecimal.TEN,
                new Measured.Judged(),
                List.of(new GroupCode("LB-CUM-2")));
        ScaleScore score = new Sample()
                .judged("A", "5", null, null)
                .on(scale(criterion("A", "10", new Measured.Judged()), theirs));

        assertThat(score.lines()).hasSize(1);
        assertThat(Exact.text(score.full())).isEqualTo("10");
    }

    @Test
    void aZeroTargetIsMetOrNot() {
        Target none = new Target.AtMost(BigDecimal.ZERO);
        Criterion criterion = criterion("NGO-DOC", "10", indicator("FOO-04", Way.ACHIEVED, none));

        assertThat(Exact.text(new Sample()
                        .reported(flow("FOO-04"), "0")
                        .line(criterion)
                        .earned()))
                .isEqualTo("10");
        assertThat(Exact.text(new Sample()
                        .reported(flow("FOO-04"), "1")
                        .line(criterion)
                        .earned()))
                .isEqualTo("0");
    }
}
