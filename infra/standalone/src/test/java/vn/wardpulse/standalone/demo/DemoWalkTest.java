package vn.wardpulse.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWalkTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2023, 11, 1);

    @TempDir
    Path directory;

    private DemoClock clock;
    private DemoWalk walk;

    @BeforeEach
    void walk() {
        clock = DemoClock.keptIn(directory.resolve("clock"), DemoScript.LAST_DAY, () -> 0);
        walk = new DemoWalk(clock);
    }

    @Test
    void isOnItsWayUntilTheYearIsTold() {
        assertThat(walk.state().towards()).isEqualTo(DemoScript.LAST_DAY);
        assertThat(walk.goOnTo(NOVEMBER)).isFalse();
    }

    @Test
    void takesOneWishAtATimeAndOnlyForwardAndNotPastTheEnd() throws InterruptedException {
        clock.stand();
        walk.arrived();
        assertThat(walk.goOnTo(DemoScript.LAST_DAY)).isFalse();
        assertThat(walk.goOnTo(DemoScript.END.plusDays(1))).isFalse();
        assertThat(walk.goOnTo(NOVEMBER)).isTrue();
        assertThat(walk.goOnTo(DemoScript.END)).isFalse();
        assertThat(walk.wanted()).isEqualTo(NOVEMBER);
        assertThat(walk.state())
                .isEqualTo(new vn.wardpulse.console.walk.Walk.State(DemoScript.LAST_DAY, NOVEMBER, DemoScript.END));
    }

    @Test
    void whoeverWaitsHearsOfTheArrivalOrGoesAway() {
        walk.await(Duration.ofMillis(1));
        assertThat(walk.state().towards()).isNotNull();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> walk.await(Duration.ofMinutes(5)));
        walk.arrived();
        waiting.join();
        assertThat(walk.state().towards()).isNull();
    }

    @Test
    void offersNothingAfterAFailure() {
        clock.stand();
        walk.stop();
        assertThat(walk.goOnTo(NOVEMBER)).isFalse();
        assertThat(walk.state().last()).isEqualTo(walk.state().today());
    }
}
