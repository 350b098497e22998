package vn.wardpulse.rollup.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoadTest {

    private static final long TICK = Pace.USUAL.tick().toMillis();

    private final Load load = new Load(Pace.USUAL);
    private long now = 1_700_000_000_000L;

    private boolean tick(int arrivals) {
        now += TICK;
        for (int n = 0; n < arrivals; n++) {
            load.arrived(now);
        }
        return load.settles(now);
    }

    @Test
    void settles_every_tick_in_quiet_times() {
        for (int n = 0; n < 100; n++) {
            assertThat(tick(n % 5)).isTrue();
            assertThat(load.views()).isEqualTo(Pace.USUAL.quietViews());
        }
        assertThat(load.busy(now)).isFalse();
    }

    @Test
    void settles_a_burst_once_nothing_follows_it() {
        assertThat(tick(200)).isFalse();
        long burst = now;
        while (!tick(0)) {
            assertThat(now - burst).isLessThan(500);
        }
        assertThat(load.views()).isEqualTo(Pace.USUAL.quietViews());
    }

    @Test
    void takes_a_burst_for_what_it_is_after_a_long_rest() {
        tick(1);
        now += 3_600_000;
        assertThat(tick(200)).isFalse();
    }

    @Test
    void gathers_for_as_long_as_it_may_while_much_goes_on_arriving() {
        long begin = now;
        while (!tick(100)) {
            assertThat(load.busy(now)).isTrue();
        }
        assertThat(now - begin).isBetween(5_000L, 5_000L + TICK);
        assertThat(load.views()).isEqualTo((int) (100 * (now - begin) / TICK) / Pace.USUAL.arrivalsPerView() + 1);
        assertThat(load.busy(now)).isTrue();
    }
}
