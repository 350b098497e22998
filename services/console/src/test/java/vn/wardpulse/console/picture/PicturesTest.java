package vn.wardpulse.console.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.view.TargetInForce;
import vn.wardpulse.model.view.TargetInForce.Kind;

class PicturesTest {

    @Test
    void endsAtTheLineWhereTheTargetIsReached() {
        Bullet bullet = Bullet.of(
                new BigDecimal("42"), new TargetInForce(Kind.AT_LEAST, "42", null, false, false, 0), "1", false);
        assertThat(bullet).isNotNull().satisfies(b -> assertThat(b.fill()).isEqualTo(b.target()));
    }

    @Test
    void marksThePaceOfFlowsOnly() {
        TargetInForce target = new TargetInForce(Kind.AT_LEAST, "100", null, false, false, 0);
        assertThat(Bullet.of(BigDecimal.TEN, target, "3/4", true))
                .isNotNull()
                .satisfies(b -> assertThat(b.pace()).isEqualTo("64.50"));
        assertThat(Bullet.of(BigDecimal.TEN, target, "3/4", false))
                .isNotNull()
                .satisfies(b -> assertThat(b.pace()).isNull());
    }

    @Test
    void staysInsideItsGround() {
        TargetInForce target = new TargetInForce(Kind.AT_MOST, null, "2", false, false, 0);
        assertThat(Bullet.of(new BigDecimal("500"), target, "1", true))
                .isNotNull()
                .satisfies(b -> assertThat(b.fill()).isEqualTo("100"));
        assertThat(Bullet.of(null, target, "1", true)).isNull();
    }

    @Test
    void leavesAGapWhereAFigureIsMissing() {
        Sparkline line = Sparkline.of(Arrays.asList(
                new BigDecimal("1"), new BigDecimal("2"), null, new BigDecimal("2"), new BigDecimal("3")));
        assertThat(line).isNotNull().satisfies(l -> {
            assertThat(l.path().chars().filter(c -> c == 'M').count()).isEqualTo(2);
            assertThat(l.endX()).isEqualTo("77.0");
        });
        assertThat(Sparkline.of(Arrays.asList(new BigDecimal("1"), null))).isNull();
    }

    @Test
    void standsBarsOnNoughtAndLinesOnWhatTheyShow() {
        Trend bars = Trend.of(
                List.of(point("T1", "58", "46"), point("T2", null, "60"), point("T3", "0", null)),
                new BigDecimal("70"),
                true);
        assertThat(bars).isNotNull().satisfies(trend -> {
            assertThat(trend.ticks()).extracting(Trend.Tick::text).containsExactly("0", "20", "40", "60", "80");
            assertThat(trend.ticks().getFirst().at()).isEqualTo("194.0");
            assertThat(trend.columns()).extracting(Trend.Column::top).containsExactly("62.0", null, "194.0");
            assertThat(trend.columns()).extracting(Trend.Column::height).containsExactly("132.0", "0", "0.0");
            assertThat(trend.goal()).isEqualTo("34.7");
            assertThat(trend.line()).isEmpty();
            assertThat(trend.before().chars().filter(c -> c == 'M').count()).isEqualTo(2);
        });
        Trend line = Trend.of(List.of(point("T1", "96.5", null), point("T2", "98.1", null)), null, false);
        assertThat(line).isNotNull().satisfies(trend -> {
            assertThat(trend.ticks())
                    .extracting(Trend.Tick::text)
                    .startsWith("96,5")
                    .endsWith("98,5");
            assertThat(trend.line()).startsWith("M").contains("L");
            assertThat(trend.before()).isEmpty();
        });
        assertThat(Trend.of(List.of(point("T1", null, null)), BigDecimal.TEN, true))
                .isNull();
    }

    @Test
    void drawsASingleFigureAndOneBelowNought() {
        assertThat(Trend.of(List.of(point("T1", "0", null)), null, true)).isNotNull();
        assertThat(Trend.of(List.of(point("T1", "-5", "5")), null, true))
                .isNotNull()
                .satisfies(trend -> {
                    assertThat(trend.ticks())
                            .extracting(Trend.Tick::text)
                            .startsWith("−5")
                            .endsWith("5");
                    assertThat(new BigDecimal(trend.columns().getFirst().height()))
                            .isPositive();
                });
    }

    private static Trend.Point point(String label, @Nullable String value, @Nullable String before) {
        return new Trend.Point(
                label,
                label,
                value == null ? null : new BigDecimal(value),
                before == null ? null : new BigDecimal(before));
    }
}
