package vn.wardpulse.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import vn.wardpulse.embedded.DirectoryLock;

/** What runs on a data directory, for whoever asks from another terminal: {@code running.properties}. */
final class Running {

    private final Path directory;
    private final Path file;

    Running(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("running.properties");
    }

    /** What the file says. */
    record State(long process, String host, int port, boolean up) {

        Addresses addresses() {
            return new Addresses(host, port);
        }
    }

    void remember(Addresses addresses, boolean up) {
        Properties properties = new Properties();
        properties.setProperty("process", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty("host", addresses.host());
        properties.setProperty("port", Integer.toString(addresses.port()));
        properties.setProperty("up", Boolean.toString(up));
        Path fresh = file.resolveSibling("running.new");
        try {
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                properties.store(writer, "Written by the running installation; gone when it is.");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing if no process holds the directory: a file that a killed one left behind does not count. */
    Optional<State> state() {
        if (!Files.exists(file) || !held()) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(new State(
                    Long.parseLong(properties.getProperty("process")),
                    properties.getProperty("host"),
                    Integer.parseInt(properties.getProperty("port")),
                    Boolean.parseBoolean(properties.getProperty("up"))));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<ProcessHandle> process() {
        return state().map(State::process).flatMap(ProcessHandle::of);
    }

    private boolean held() {
        try {
            Optional<DirectoryLock> lock = DirectoryLock.tryLock(directory);
            lock.ifPresent(DirectoryLock::close);
            return lock.isEmpty();
        } catch (IOException e) {
            throw new Stopped(
                    "The data directory %s belongs to another user; ask as that one.".formatted(directory), e);
        }
    }
}
