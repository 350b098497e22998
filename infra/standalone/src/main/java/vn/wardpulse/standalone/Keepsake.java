package vn.wardpulse.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.archive.Archiving;
import vn.wardpulse.archive.Kind;
import vn.wardpulse.archive.Origin;
import vn.wardpulse.archive.Trees;
import vn.wardpulse.embedded.EmbeddedDatabase;

/** What {@code backup} and {@code archive} have in common: which installation, and what it says of itself. */
final class Keepsake {

    /** The role of BI tools, whose password is in other programs' settings. */
    static final String BI = "bi";

    private Keepsake() {}

    /**
     * @param chosen data directory; null for the one that there is
     * @param zip one file instead of a directory
     */
    static void write(@Nullable Path chosen, Kind kind, Path target, boolean zip, Progress progress)
            throws IOException {
        Path directory = directory(chosen);
        progress.say("reading " + directory);
        // What runs there writes its own.
        Path log = Logs.temporary();
        try (OpenParts open = OpenParts.of(directory)) {
            Archiving.write(
                    open.parts(),
                    origin(directory),
                    kind,
                    kind == Kind.BACKUP ? secrets(directory) : Map.of(),
                    target,
                    zip,
                    Clock.systemUTC().instant(),
                    progress::say);
        }
        Trees.delete(log);
    }

    private static Path directory(@Nullable Path chosen) {
        List<Path> there = StatusCommand.directories(chosen).stream()
                .filter(directory -> Files.exists(directory.resolve("mode")))
                .toList();
        if (there.size() > 1) {
            List<Path> running = there.stream()
                    .filter(directory -> new Running(directory).state().isPresent())
                    .toList();
            if (running.size() != 1) {
                throw new Stopped("There are several installations; choose one with --data: " + there);
            }
            return running.getFirst();
        }
        if (there.isEmpty()) {
            throw new Stopped(
                    chosen == null
                            ? "There is no installation in the usual places; name its data directory with --data."
                            : "There is no installation in %s.".formatted(chosen));
        }
        return there.getFirst();
    }

    private static Origin origin(Path directory) {
        Mode mode = DataDirectory.mode(directory);
        return new Origin(mode.command(), mode == Mode.DEMO ? clock(directory) : null, !FirstSignIn.untold(directory));
    }

    /** Its file is ahead of every moment that was ever told. */
    private static @Nullable Supplier<Instant> clock(Path directory) {
        Path file = directory.resolve("clock");
        return Files.exists(file)
                ? () -> {
                    try {
                        return Instant.parse(Files.readString(file).strip());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
                : null;
    }

    private static Map<String, String> secrets(Path directory) {
        Map<String, String> secrets = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory.resolve("secrets"))) {
            for (Path file : files.toList()) {
                secrets.put(
                        file.getFileName().toString(), Files.readString(file).strip());
            }
        } catch (IOException e) {
            throw new Stopped(
                    "The secrets in %s cannot be read; ask as the user to whom they belong.".formatted(directory), e);
        }
        secrets.put(
                BI, EmbeddedDatabase.passwords(directory.resolve("database")).of(BI));
        return secrets;
    }
}
