package vn.wardpulse.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {

    private static final Instant EIGHT = Instant.parse("2023-10-12T01:00:00Z");
    private static final Instant MARCH = Instant.parse("2023-03-10T02:00:00Z");

    @TempDir
    Path directory;

    private final AtomicLong nanos = new AtomicLong();
    private Path file;

    @BeforeEach
    void file() {
        file = directory.resolve("clock");
    }

    @Test
    void standsStillWhileItIsWalked() {
        DemoClock clock = clock();
        clock.advanceTo(MARCH);
        pass(Duration.ofHours(5));
        assertThat(clock.instant()).isEqualTo(MARCH);
        clock.advanceTo(MARCH.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo(MARCH);
        assertThat(clock().instant()).isEqualTo(MARCH);
    }

    @Test
    void runsWithinItsLastDayAndNeverLeavesIt() {
        DemoClock clock = clock();
        clock.stand();
        pass(Duration.ofHours(3));
        assertThat(clock.instant()).isEqualTo(EIGHT.plus(Duration.ofHours(3)));
        pass(Duration.ofDays(3));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2023, 10, 12));
        clock.advanceTo(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(LocalDate.now(clock)).isEqualTo(LocalDate.of(2023, 10, 12));
    }

    @Test
    void neverRunsBackwardsOverAKill() {
        DemoClock clock = clock();
        clock.stand();
        Instant told = clock.instant();
        for (int i = 0; i < 200; i++) {
            pass(Duration.ofSeconds(7));
            told = clock.instant();
            // A second one on the same file is what starts after a kill.
            DemoClock next = clock();
            assertThat(next.instant()).isAfterOrEqualTo(told);
            assertThat(next.instant()).isBeforeOrEqualTo(told.plus(Duration.ofMinutes(1)));
        }
        assertThat(told).isEqualTo(EIGHT.plusSeconds(1400));
    }

    @Test
    void standsOnTheDayThatIsChosenAndGoesOnToALaterOneOnly() {
        DemoClock september = DemoClock.keptIn(file, LocalDate.of(2023, 9, 12), nanos::get);
        september.stand();
        september.advanceTo(EIGHT);
        assertThat(LocalDate.now(september)).isEqualTo(LocalDate.of(2023, 9, 12));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoClock.keptIn(file, LocalDate.of(2023, 9, 11), nanos::get));
        DemoClock october = clock();
        october.stand();
        assertThat(october.instant()).isEqualTo(EIGHT);
    }

    @Test
    void isLedOnFromWhereItRunsAndStandsStillOnTheWay() {
        DemoClock clock = clock();
        clock.stand();
        pass(Duration.ofHours(2));
        clock.leadOnTo(LocalDate.of(2023, 11, 1));
        pass(Duration.ofDays(1));
        assertThat(clock.instant()).isEqualTo(EIGHT.plus(Duration.ofHours(2)));
        clock.advanceTo(Instant.parse("2023-10-20T03:00:00Z"));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2023-10-20T03:00:00Z"));
        clock.stand();
        pass(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2023-11-01T01:05:00Z"));
        clock.leadOnTo(LocalDate.of(2023, 10, 15));
        assertThat(clock.day()).isEqualTo(LocalDate.of(2023, 11, 1));
    }

    @Test
    void standsAgainWhereAVisitorHasLedIt() {
        DemoClock clock = DemoClock.keptIn(file);
        assertThat(clock.day()).isEqualTo(DemoScript.LAST_DAY);
        clock.stand();
        clock.leadOnTo(LocalDate.of(2024, 2, 13));
        clock.stand();
        assertThat(DemoClock.keptIn(file).day()).isEqualTo(LocalDate.of(2024, 2, 13));
        assertThatIllegalArgumentException().isThrownBy(() -> DemoClock.keptIn(file, DemoScript.LAST_DAY));
    }

    private DemoClock clock() {
        return DemoClock.keptIn(file, DemoScript.LAST_DAY, nanos::get);
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}
