package vn.wardpulse.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** LibreOffice, which knows nothing of us, as reader of our files. */
public final class LibreOffice {

    private LibreOffice() {}

    /**
     * What it makes of a file; where there is no LibreOffice the test ends here.
     *
     * @param from how the file's name ends, or is to end
     * @param to how the other's does
     */
    public static Path converted(Path file, String from, String to) throws IOException, InterruptedException {
        Optional<String> office = Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
        Assumptions.assumeTrue(office.isPresent(), "there is no LibreOffice on this machine");
        Path directory = Files.createTempDirectory(file.toAbsolutePath().getParent(), "office");
        Path named = Files.copy(file, directory.resolve("read." + from));
        Process process = new ProcessBuilder(
                        office.orElseThrow(),
                        "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        directory.toString(),
                        named.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return directory.resolve("read." + to);
    }
}
