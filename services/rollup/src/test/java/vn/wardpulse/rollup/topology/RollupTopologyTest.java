package vn.wardpulse.rollup.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.wardpulse.trial.Trial;

class RollupTopologyTest {

    @Test
    void isAsItWasAgreed(@TempDir Path directory) throws IOException {
        String printed = RollupTopology.of(Trial.settings(directory), Pace.USUAL)
                .describe()
                .toString();
        Files.writeString(Path.of("target", "topology.txt"), printed);
        assertThat(printed)
                .as("if this is meant, take target/topology.txt over into src/test/resources")
                .isEqualTo(golden());
    }

    private static String golden() throws IOException {
        try (InputStream in = RollupTopologyTest.class.getResourceAsStream("/topology.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
