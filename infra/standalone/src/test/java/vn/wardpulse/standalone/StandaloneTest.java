package vn.wardpulse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole installation in a process of its own: up, killed, up again on the same data, stopped. */
class StandaloneTest {

    @TempDir
    Path directory;

    @Test
    void comesUpAgainAfterAKillAndRefusesWhatCannotBe() throws Exception {
        String data = directory.resolve("data").toString();
        String port = Integer.toString(Launched.freePorts());
        try (Launched first =
                Launched.with("start", "--data", data, "--port", port).awaitReady()) {
            assertThat(first.output()).contains("http://localhost:" + port).contains("First sign-in:     quantri /");

            try (Launched second = Launched.with("start", "--data", data, "--port", port)) {
                assertThat(second.exit()).isEqualTo(1);
                assertThat(second.output()).contains("Wardpulse is already running on " + data);
            }
            String elsewhere = directory.resolve("elsewhere").toString();
            try (Launched third = Launched.with("start", "--data", elsewhere, "--port", port)) {
                assertThat(third.exit()).isEqualTo(1);
                assertThat(third.output()).contains("Another program listens on port " + port);
            }
            try (Launched status = Launched.with("status", "--data", data)) {
                assertThat(status.exit()).isZero();
                assertThat(status.output()).contains("running").doesNotContain("not ready");
            }
            first.kill();
        }
        try (Launched again =
                Launched.with("start", "--data", data, "--port", port).awaitReady()) {
            assertThat(again.output()).doesNotContain("First sign-in");
            try (Launched stop = Launched.with("stop", "--data", data)) {
                assertThat(stop.exit()).isZero();
            }
            assertThat(again.exit()).isEqualTo(143);
        }
        try (Launched status = Launched.with("status", "--data", data)) {
            assertThat(status.exit()).isEqualTo(3);
        }
    }
}
