package vn.wardpulse.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.console.Samples;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.Total;

class ValuesTest {

    @Test
    void roundsARateOnceFromTheExactPair() {
        assertThat(Values.shown(Samples.ratio(), total("2", "3"))).isEqualTo("66,67");
        assertThat(Values.shown(Samples.ratio(), total("1", "8"))).isEqualTo("12,50");
    }

    @Test
    void showsNoNumberWhereThereIsNone() {
        assertThat(Values.shown(Samples.ratio(), total("0", "0"))).isEqualTo("–");
        assertThat(Values.shown(Samples.flow(), total(null, null))).isEqualTo("–");
        assertThat(Values.shown(Samples.flow(), total("0", null))).isEqualTo("0");
        assertThat(Values.shown(Samples.flow(), new Figure.NoData("Không phát sinh")))
                .isEqualTo("–");
    }

    @Test
    void dividesAnAverage() {
        assertThat(Values.shown(Samples.score(1), total("283.5", "3"))).isEqualTo("94,5");
    }

    @Test
    void writesTargetsAsTheyBind() {
        assertThat(Values.shown(
                        Samples.flow(), new TargetInForce(TargetInForce.Kind.RANGE, "14", "28", false, true, 0)))
                .isEqualTo("14–28");
        assertThat(Values.shown(
                        Samples.flow(), new TargetInForce(TargetInForce.Kind.AT_MOST, null, "200/3", true, false, 0)))
                .isEqualTo("≤ 66,7");
        assertThat(Values.shown(Samples.flow(), new Target.AtLeast(new BigDecimal("3360")), null))
                .isEqualTo("≥ 3.360");
        assertThat(Values.shown(
                        Samples.flow(), new Target.Reduction(BigInteger.ONE, BigInteger.valueOf(20), 2022), null))
                .isEqualTo("−5 % (2022)");
    }

    private static Total total(@Nullable String amount, @Nullable String over) {
        return new Total(
                amount == null ? null : new BigDecimal(amount),
                over == null ? null : new BigDecimal(over),
                1,
                1,
                1,
                0,
                1,
                0);
    }
}
