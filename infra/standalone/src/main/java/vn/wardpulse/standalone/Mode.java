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

    /** For root where services keep their data, since other accounts may not pass through root's home. */
    Path defaultDirectory() {
        return "root".equals(System.getProperty("user.name"))
                ? Path.of("/var/lib/wardpulse", folder)
                : Path.of(System.getProperty("user.home"), ".wardpulse", folder);
    }
}
