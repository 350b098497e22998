package vn.wardpulse.submission.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.RuleCode;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Expression.When;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.catalogue.ValidationRule;
import vn.wardpulse.web.Fault;

class FigureCheckTest {

    private static final Indicator COUNT = indicator("COUNT", MeasureKind.FLOW, 0, 0);
    private static final Indicator AMOUNT = indicator("AMOUNT", MeasureKind.LEVEL, 2, 0);
    private static final Indicator SHARE = indicator("SHARE", MeasureKind.RATIO, 2, 1);
    private static final Indicator SCORE = indicator("SCORE", MeasureKind.SCORE, 1, 0);
    private static final Indicator YES = indicator("YES", MeasureKind.YES_NO, 0, 0);

    private static final RulesInForce USUAL = RulesInForce.on(
            LocalDate.EPOCH,
            List.of(new ValidationRule(
                    new RuleCode("USUAL"),
                    List.of(new ValidationRule.Edition(
                            LocalDate.EPOCH,
                            null,
                            new ValidationRule.UnusualChange(
                                    List.of(), BigDecimal.valueOf(3), BigDecimal.valueOf(30), BigDecimal.TEN))))));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            COUNT,  0,                    -
            COUNT,  123456789012345678,   -
            COUNT,  1234567890123456789,  too-many-digits
            COUNT,  1.5,                  whole-number-expected
            COUNT,  -1,                   negative
            COUNT,  1e3,                  not-a-number
            COUNT,  '1,5',                not-a-number
            COUNT,  '',                   not-a-number
            COUNT,  NaN,                  not-a-number
            COUNT,  007,                  -
            AMOUNT, 1.25,                 -
            AMOUNT, 1.250,                -
            AMOUNT, 1.255,                too-many-decimals
            AMOUNT, 0.1234567,            too-many-digits
            SCORE,  100,                  -
            SCORE,  100.1,                score-out-of-range
            SCORE,  -0.5,                 negative
            YES,    0,                    -
            YES,    1,                    -
            YES,    2,                    yes-or-no-expected
            YES,    0.5,                  yes-or-no-expected
            """)
    void amounts(String indicator, String value, @Nullable String fault) {
        assertThat(codes(new FigureCheck(List.of(of(indicator)), RulesInForce.NONE, Precedents.NONE)
                        .whole(List.of(amount(indicator, value)))))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            5,     10,   -
            0,     0,    -
            10.5,  10.5, -
            11,    10,   numerator-above-denominator
            1,     0,    over-zero
            -1,    10,   negative
            1.25,  10,   too-many-decimals
            x,     10,   not-a-number
            """)
    void pairs(String numerator, String denominator, @Nullable String fault) {
        assertThat(codes(new FigureCheck(List.of(SHARE), RulesInForce.NONE, Precedents.NONE)
                        .whole(List.of(pair(numerator, denominator)))))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void everyIndicatorIsAskedForOnce() {
        FigureCheck check = new FigureCheck(List.of(COUNT, AMOUNT), RulesInForce.NONE, Precedents.NONE);
        assertThat(codes(check.whole(List.of(amount("AMOUNT", "1"), amount("AMOUNT", "2"), amount("OTHER", "3")))))
                .containsExactly("required", "duplicate-indicator", "unknown-indicator");
    }

    @Test
    void noDataWantsAReason() {
        FigureCheck check = new FigureCheck(List.of(COUNT), RulesInForce.NONE, Precedents.NONE);
        assertThat(codes(check.whole(List.of(noData(" "))))).containsExactly("reason-needed");
        Checked sound = check.whole(List.of(noData(" không phát sinh ")));
        assertThat(sound.sound()).isTrue();
        assertThat(sound.figures().getFirst().figure()).isEqualTo(new Figure.NoData("không phát sinh"));
    }

    @Test
    void kindsDoNotMix() {
        assertThat(codes(new FigureCheck(List.of(SHARE), RulesInForce.NONE, Precedents.NONE)
                        .whole(List.of(amount("SHARE", "99")))))
                .containsExactly("pair-expected");
        Line none = new Line("COUNT", null, null);
        assertThat(codes(new FigureCheck(List.of(COUNT), RulesInForce.NONE, Precedents.NONE).whole(List.of(none))))
                .containsExactly("amount-expected");
    }

    @Test
    void anUnusualChangeWantsARemarkAndThenPasses() {
        Map<IndicatorCode, Figure> before = Map.of(
                COUNT.code(), new Figure.Amount(new BigDecimal("412")),
                SHARE.code(), new Figure.Pair(new BigDecimal("90"), new BigDecimal("100")));
        FigureCheck check = new FigureCheck(List.of(COUNT, SHARE), USUAL, previous(before));
        Checked jump = check.whole(List.of(amount("COUNT", "1236"), pair("20", "100")));
        assertThat(jump.faults())
                .extracting(Fault::severity)
                .containsExactly(Fault.Severity.WARNING, Fault.Severity.WARNING);
        assertThat(jump.faults().getFirst().vi()).startsWith("1.236 chênh lệch lớn so với kỳ trước (412).");
        Line explained = new Line("COUNT", amount("COUNT", "1236").figure(), "đợt cao điểm");
        assertThat(check.whole(List.of(explained, pair("85", "100"))).sound()).isTrue();
        assertThat(check.whole(List.of(amount("COUNT", "1235"), pair("85", "100")))
                        .sound())
                .as("less than three times")
                .isTrue();
    }

    @Test
    void smallNumbersMayMultiply() {
        FigureCheck check = new FigureCheck(
                List.of(COUNT), USUAL, previous(Map.of(COUNT.code(), new Figure.Amount(BigDecimal.ONE))));
        assertThat(check.whole(List.of(amount("COUNT", "5"))).sound()).isTrue();
    }

    @Test
    void numbersAreWrittenTheVietnameseWay() {
        assertThat(Stream.of("0", "1234.5", "1234567", "-1000.05", "999")
                        .map(BigDecimal::new)
                        .map(Vietnamese::number))
                .containsExactly("0", "1.234,5", "1.234.567", "-1.000,05", "999");
    }

    private static Precedents previous(Map<IndicatorCode, Figure> before) {
        return (indicator, when) ->
                when == When.PREVIOUS ? Optional.ofNullable(before.get(indicator)) : Optional.empty();
    }

    private static List<String> codes(Checked checked) {
        return checked.faults().stream().map(Fault::code).toList();
    }

    private static Line amount(String indicator, String value) {
        return new Line(indicator, new Line.Entered("amount", value, null, null, null), null);
    }

    private static Line pair(String numerator, String denominator) {
        return new Line("SHARE", new Line.Entered("pair", null, numerator, denominator, null), null);
    }

    private static Line noData(String reason) {
        return new Line("COUNT", new Line.Entered("no-data", null, null, null, reason), null);
    }

    private static Indicator of(String code) {
        return Stream.of(COUNT, AMOUNT, SCORE, YES)
                .filter(indicator -> indicator.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Indicator indicator(String code, MeasureKind measure, int decimals, int partDecimals) {
        boolean ratio = measure == MeasureKind.RATIO;
        Name part = new Name("Phần", "Part");
        return new Indicator(
                new IndicatorCode(code),
                new ThemeCode("ANY"),
                new Name("Chỉ tiêu " + code, "Indicator " + code),
                measure,
                ratio ? new Name("%", "%") : new Name("lượt", "times"),
                decimals,
                partDecimals,
                Frequency.MONTH,
                TimeRule.SUM,
                ratio ? UnitRule.RATIO : UnitRule.SUM,
                Direction.HIGHER,
                ratio ? part : null,
                ratio ? part : null,
                1);
    }
}
