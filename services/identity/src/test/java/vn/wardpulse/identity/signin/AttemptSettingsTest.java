package vn.wardpulse.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttemptSettingsTest {

    private final AttemptSettings settings =
            new AttemptSettings(5, Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(1));

    @Test
    void locksLongerEachTimeButNotForEver() {
        assertThat(settings.lockAfter(4)).isEmpty();
        assertThat(settings.lockAfter(5)).contains(Duration.ofSeconds(30));
        assertThat(settings.lockAfter(7)).contains(Duration.ofSeconds(120));
        assertThat(settings.lockAfter(10)).contains(Duration.ofMinutes(15));
        assertThat(settings.lockAfter(1_000_000)).contains(Duration.ofMinutes(15));
    }
}
