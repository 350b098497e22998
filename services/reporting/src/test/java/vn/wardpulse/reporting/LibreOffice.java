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

    /** What it makes of a text document; where there is no LibreOffice the test ends here. */
    public static Path converted(Path file, String to) throws IOException, InterruptedException {
        Path made = made(file, to);
        assertThat(made).exists();
        return made;
    }

    /** What it makes of a spreadsheet; where there is no LibreOffice, or one without its Calc, the test ends here. */
    public static Path calculated(Path file, String to) throws IOException, InterruptedException {
        Path plain = Files.writeString(file.resolveSibling("plain.csv"), "1,2\n");
        Assumptions.assumeTrue(Files.exists(made(plain, to)), "LibreOffice has no Calc on this machine");
        return converted(file, to);
    }

    private static Path made(Path file, String to) throws IOException, InterruptedException {
        Optional<String> office = Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice")
                .filter(path -> Files.isExecutable(Path.of(path)))
                .findFirst();
        Assumptions.assumeTrue(office.isPresent(), "there is no LibreOffice on this machine");
        Path directory = Files.createTempDirectory(file.toAbsolutePath().getParent(), "office");
        Process process = new ProcessBuilder(
                        office.orElseThrow(),
                        "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        directory.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return directory.resolve(
                file.getFileName().toString().replaceFirst("\\.[^.]*$", "." + to.replaceFirst(":.*", "")));
    }
}
