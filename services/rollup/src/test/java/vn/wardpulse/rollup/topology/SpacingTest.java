package vn.wardpulse.rollup.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.rollup.topology.Keys.UnitAndYear;

class SpacingTest {

    private static final UnitAndYear DISTRICT = new UnitAndYear(new UnitId("D"), 2023);

    private int percent;
    private final Spacing spacing = new Spacing(Duration.ofMillis(100), Duration.ofMillis(400), () -> percent);

    @Test
    void sendsTheFirstAtOnceAndTheNextAfterAWhile() {
        assertThat(spacing.allows(DISTRICT, 1_000)).isTrue();
        assertThat(spacing.allows(DISTRICT, 1_020)).isFalse();
        assertThat(spacing.allows(DISTRICT, 1_099)).isFalse();
        assertThat(spacing.allows(DISTRICT, 1_100)).isTrue();
        assertThat(spacing.allows(DISTRICT, 1_120)).isFalse();
    }

    @Test
    void keepsNobodyWaitingForAnother() {
        assertThat(spacing.allows(DISTRICT, 1_000)).isTrue();
        assertThat(spacing.allows(new UnitAndYear(new UnitId("A"), 2023), 1_000))
                .isTrue();
        assertThat(spacing.allows(new UnitAndYear(new UnitId("D"), 2022), 1_000))
                .isTrue();
    }

    @Test
    void keepsThemFurtherApartTheLessOfTheMachineIsLeft() {
        percent = 50;
        assertThat(spacing.allows(DISTRICT, 1_000)).isTrue();
        assertThat(spacing.allows(DISTRICT, 1_100)).isTrue();
        percent = 70;
        assertThat(spacing.allows(DISTRICT, 1_349)).isFalse();
        assertThat(spacing.allows(DISTRICT, 1_350)).isTrue();
        percent = 100;
        assertThat(spacing.allows(DISTRICT, 1_749)).isFalse();
        assertThat(spacing.allows(DISTRICT, 1_750)).isTrue();
    }
}
