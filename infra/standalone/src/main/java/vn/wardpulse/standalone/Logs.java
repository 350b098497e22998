package vn.wardpulse.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log goes to a file in the data directory; the terminal keeps to what the person there needs. */
final class Logs {

    static final String CONFIGURATION = "classpath:standalone-logback.xml";

    private Logs() {}

    /** To be called before anything logs. */
    static Path into(Path directory) {
        Path file = directory.resolve("logs").resolve("wardpulse.log");
        System.setProperty("wardpulse.log", file.toString());
        System.setProperty("logback.configurationFile", "standalone-logback.xml");
        return file;
    }

    /** Somewhere of its own, for a command that ends by itself; whoever asked removes it when all went well. */
    static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("wardpulse-log-");
            into(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
