package vn.wardpulse.console.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
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
}
