package vn.wardpulse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    @Test
    void guessingIsSlowedDownForTheNameAndNobodyElse() {
        try (var identity = RunningIdentity.demo(RunningIdentity.freshDatabase())) {
            for (int i = 0; i < 5; i++) {
                assertThat(attempt(identity, "bode.canbo", "guess " + i)).endsWith("/login?failed");
            }
            assertThat(attempt(identity, "bode.canbo", "guess")).matches(".*/login\\?wait=\\d+");
            assertThat(attempt(identity, " Bode.CANBO ", "wardpulse"))
                    .as("the right password, too, and however the name is typed")
                    .matches(".*/login\\?wait=\\d+");
            assertThat(attempt(identity, "giathuy.canbo", "wardpulse")).doesNotContain("/login");
            assertThat(new Api(identity.address())
                            .call("", "GET", "/actuator/prometheus", "")
                            .text())
                    .contains("wardpulse_identity_signins_total{outcome=\"throttled\",room=\"identity\"} 2.0");
            assertThat(new Browser(identity.address()).get("/login?wait=30").body())
                    .contains("Thử lại sau 30 giây");
            assertThat(new Browser(identity.address())
                            .get("/login?wait=30&lang=en")
                            .body())
                    .contains("Try again in 30 seconds");
        }
    }

    private static String attempt(RunningIdentity identity, String name, String password) {
        return Browser.location(
                new Browser(identity.address()).submit("/login", Map.of("username", name, "password", password)));
    }
}
