package vn.wardpulse.submission.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;

class BaselineTest {

    private static final Target.Reduction THIRD = new Target.Reduction(BigInteger.ONE, BigInteger.valueOf(3), 2021);

    @Test
    void aReductionIsExact() {
        assertThat(bound(TimeRule.LAST, amounts("20", "19"))).isEqualTo("38/3");
        assertThat(bound(TimeRule.SUM, amounts("20", "19"))).isEqualTo("26");
        assertThat(bound(TimeRule.AVERAGE, amounts("1", "1", "2"))).isEqualTo("1333333/1500000");
        assertThat(bound(TimeRule.MAX, amounts("1.5", "0.5"))).isEqualTo("1");
    }

    @Test
    void noDataIsNoBaseline() {
        assertThat(Baseline.bound(THIRD, indicator(TimeRule.SUM, false), List.of(new Figure.NoData("mới lập"))))
                .isEmpty();
    }

    @Test
    void ratesCountInHundredths() {
        List<Figure> pairs = List.of(pair("1", "4"), pair("0", "0"), pair("1", "2"));
        assertThat(Baseline.value(indicator(TimeRule.SUM, true), pairs)).hasToString("Optional[100/3]");
        assertThat(Baseline.value(indicator(TimeRule.LAST, true), pairs)).hasToString("Optional[50]");
        assertThat(Baseline.value(indicator(TimeRule.MIN, true), pairs)).hasToString("Optional[25]");
        assertThat(Baseline.value(indicator(TimeRule.SUM, true), List.of(pair("0", "0"))))
                .isEmpty();
    }

    private static String bound(TimeRule rule, List<Figure> figures) {
        return Baseline.bound(THIRD, indicator(rule, false), figures)
                .orElseThrow()
                .toString();
    }

    private static List<Figure> amounts(String... amounts) {
        return Stream.of(amounts)
                .<Figure>map(amount -> new Figure.Amount(new BigDecimal(amount)))
                .toList();
    }

    private static Figure pair(String numerator, String denominator) {
        return new Figure.Pair(new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static Indicator indicator(TimeRule rule, boolean ratio) {
        Name part = new Name("Phần", "Part");
        return new Indicator(
                new IndicatorCode("SOC-01"),
                new ThemeCode("SOC"),
                new Name("Hộ nghèo", "Poor households"),
                ratio ? MeasureKind.RATIO : MeasureKind.LEVEL,
                ratio ? new Name("%", "%") : new Name("hộ", "households"),
                0,
                0,
                Frequency.QUARTER,
                rule,
                ratio ? UnitRule.RATIO : UnitRule.SUM,
                Direction.LOWER,
                ratio ? part : null,
                ratio ? part : null,
                1);
    }
}
