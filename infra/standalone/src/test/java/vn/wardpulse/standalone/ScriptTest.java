package vn.wardpulse.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entry point at the top of the repository. */
class ScriptTest {

    private static final Path SCRIPT =
            Path.of("..", "..", "wardpulse").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start", "demo", "status", "rebuild", "stop", "backup", "archive", "restore", "test", "bench", "oracle",
                "chaos"
            })
    void explainsEveryCommand(String command) throws Exception {
        assertThat(run("--help")).contains("./wardpulse " + command);
        assertThat(run(command, "--help")).contains("--data DIRECTORY");
    }

    @Test
    void explainsEveryOptionOfTheLauncher() throws Exception {
        String help = run("--help");
        for (var command : new picocli.CommandLine(Standalone.class, picocli.CommandLine.defaultFactory())
                .getSubcommands()
                .values()) {
            if (command.getCommandSpec().usageMessage().hidden()) {
                continue;
            }
            for (var option : command.getCommandSpec().options()) {
                assertThat(help).contains(option.longestName());
            }
        }
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(run("dance")).contains("Unknown command: dance");
    }

    private static String run(String... arguments) throws Exception {
        assertThat(Files.isExecutable(SCRIPT)).isTrue();
        List<String> command = new java.util.ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
