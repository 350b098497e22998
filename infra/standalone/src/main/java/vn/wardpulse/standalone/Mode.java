package vn.wardpulse.standalone;

import java.nio.file.Path;
import java.util.Locale;

/** What a data directory holds; it never becomes the other. */
enum Mode {
    /** Real reports under the real clock. */
    START("data"),
    /** The shipped plan and its year under a simulated clock. */
    DEMO("demo");

    private final String folder;

    Mode(String folder) {
        this.folder = folder;
    }

    String command() {
        return name().toLowerCase(Locale.ROOT);
    }

    Path defaultDirectory() {
        return Path.of(System.getProperty("user.home"), ".wardpulse", folder);
    }
}
