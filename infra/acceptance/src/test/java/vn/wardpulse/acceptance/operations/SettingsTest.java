package vn.wardpulse.acceptance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Containers, separate processes, the launcher and the documentation call the rooms' settings by the same names. */
class SettingsTest {

    private static final Path ROOT = Path.of("..", "..");
    private static final String NAME = "((?:SERVER|SPRING|WARDPULSE)_[A-Z0-9_]+)";

    @Test
    void processesGetWhatContainersGet() throws IOException {
        Set<String> processes = found("infra/processes/processes", "\\b" + NAME + "=");
        // Where it listens and writes its log is the container's own business; patience and jars are the script's.
        processes.removeAll(Set.of("SERVER_ADDRESS", "WARDPULSE_PATIENCE", "WARDPULSE_JAVA_OPTS", "WARDPULSE_LIB"));

        assertThat(processes).isEqualTo(containers());
    }

    @Test
    void theLauncherKnowsNoOtherNames() throws IOException {
        Set<String> launcher = new TreeSet<>();
        for (String property : found(
                "infra/standalone/src/main/java/vn/wardpulse/standalone/RoomSettings.java",
                "\"(wardpulse\\.[a-z.-]+)\"")) {
            launcher.add(property.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
        }
        launcher.removeIf(name -> name.startsWith("WARDPULSE_IDENTITY_DEMO"));

        assertThat(containers()).containsAll(launcher);
    }

    @Test
    void everySettingIsDocumented() throws IOException {
        String operations = Files.readString(ROOT.resolve("docs/operations.md"));
        for (String name : containers()) {
            String stem = name.replaceFirst("^SPRING_DATASOURCE_(USERNAME|PASSWORD)$", "_$1`");
            assertThat(operations).contains(stem);
        }
    }

    private static Set<String> containers() throws IOException {
        return found("docker-compose.yml", "(?m)^ +" + NAME + ": ");
    }

    private static Set<String> found(String file, String pattern) throws IOException {
        Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(ROOT.resolve(file)));
        Set<String> found = new TreeSet<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
