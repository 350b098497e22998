package vn.wardpulse.chaos.installation;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an installation of separate processes is started with.
 *
 * @param script {@code infra/processes/processes}
 * @param jars the directory with those of every room
 */
public record Programs(Path script, Path jars) {

    /** Those of a clone in which {@code infra/standalone} has been packaged. */
    public static Programs in(Path root) {
        Path infra = root.toAbsolutePath().normalize().resolve("infra");
        return new Programs(infra.resolve("processes/processes"), infra.resolve("standalone/target/lib"));
    }

    /** Whether they are there, on a system on which they run. */
    public boolean there() {
        return Files.isDirectory(jars) && Files.isDirectory(Path.of("/proc/self"));
    }
}
