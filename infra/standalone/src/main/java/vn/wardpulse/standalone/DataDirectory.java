package vn.wardpulse.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.wardpulse.embedded.DirectoryLock;
import vn.wardpulse.embedded.Secrets;

/** Everything that an installation keeps, opened by one process at a time. */
final class DataDirectory implements AutoCloseable {

    private static final String MODE = "mode";

    private final Path path;
    private final DirectoryLock lock;
    private final Mode mode;

    private DataDirectory(Path path, DirectoryLock lock, Mode mode) {
        this.path = path;
        this.lock = lock;
        this.mode = mode;
    }

    static DataDirectory open(Path wanted, Mode mode) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            create(path);
            Path remembered = path.resolve(MODE);
            if (Files.exists(remembered)) {
                requireSame(path, mode(path), mode);
            } else {
                requireEmpty(path);
            }
            DirectoryLock lock = DirectoryLock.tryLock(path).orElseThrow(() -> inUse(path));
            Files.writeString(remembered, mode.command() + "\n");
            return new DataDirectory(path, lock, mode);
        } catch (IOException e) {
            throw new Stopped(
                    "The data directory %s cannot be written by user %s; choose another one with --data, or change whose it is."
                            .formatted(path, System.getProperty("user.name")),
                    e);
        }
    }

    Path path() {
        return path;
    }

    Mode mode() {
        return mode;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Secrets secrets() {
        return new Secrets(path.resolve("secrets"));
    }

    Running running() {
        return new Running(path);
    }

    @Override
    public void close() {
        running().forget();
        lock.close();
    }

    /** What a directory was made as. */
    static Mode mode(Path path) {
        try {
            return Mode.valueOf(Files.readString(path.resolve(MODE)).strip().toUpperCase(Locale.ROOT));
        } catch (IOException e) {
            throw new Stopped("The data directory %s cannot be read.".formatted(path), e);
        }
    }

    private static void create(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectory(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        if (!Files.isWritable(path)) {
            throw new IOException("not writable");
        }
    }

    private static void requireSame(Path path, Mode there, Mode wanted) {
        if (there != wanted) {
            throw new Stopped(
                    "The data directory %s was made by `%s` and stays that way; go on with `./wardpulse %s --data %s`, or choose another one with --data."
                            .formatted(path, there.command(), there.command(), path));
        }
    }

    private static void requireEmpty(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            if (files.anyMatch(file -> !file.getFileName().toString().equals("lock"))) {
                throw new Stopped(
                        "The directory %s holds other files and no Wardpulse data; choose another one with --data."
                                .formatted(path));
            }
        }
    }

    private static Stopped inUse(Path path) {
        Optional<Long> process = new Running(path).process().map(ProcessHandle::pid);
        return new Stopped(
                "Wardpulse is already running on %s%s; stop it with `./wardpulse stop --data %s`, or choose another data directory with --data."
                        .formatted(
                                path,
                                process.map(pid -> " (process " + pid + ")").orElse(""),
                                path));
    }
}
