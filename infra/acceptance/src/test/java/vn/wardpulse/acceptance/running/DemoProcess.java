package vn.wardpulse.acceptance.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** One run of the demonstration, from its start to its end, however that comes. */
final class DemoProcess implements AutoCloseable {

    /** Waits on a pipe that closes with this process, and then ends the other one, which nobody else would. */
    private static final String GUARD = "trap '' INT TERM HUP; cat >/dev/null; kill -9 \"$1\"";

    private final Process process;
    private final Process guard;
    private final Path output;

    private DemoProcess(Process process, Process guard, Path output) {
        this.process = process;
        this.guard = guard;
        this.output = output;
    }

    /** How long the telling of the year is to take at least, and to which day it goes. */
    record Walk(int seconds, LocalDate day) {}

    static DemoProcess start(Path data, int port, Walk walk) {
        Path output = Objects.requireNonNull(data.getParent()).resolve("output.log");
        try {
            Process process = new ProcessBuilder(command(data, port, walk))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            Process guard = new ProcessBuilder(List.of("sh", "-c", GUARD, "sh", Long.toString(process.pid())))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new DemoProcess(process, guard, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path data, int port, Walk walk) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx320m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dstdout.encoding=UTF-8",
                "-Dwardpulse.reporting.reconciler.pause=1s",
                "-Dwardpulse.reporting.reconciler.rest=0",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.wardpulse.standalone.Standalone",
                "demo",
                "--walk",
                Integer.toString(walk.seconds()),
                "--day",
                walk.day().toString(),
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port));
    }

    long id() {
        return process.pid();
    }

    /** What it said, if it ended by itself. */
    void requireNoFailure() throws IOException {
        if (!process.isAlive() && process.exitValue() != 0) {
            throw new IllegalStateException(
                    "the demonstration ended (%d): %s".formatted(process.exitValue(), Files.readString(output)));
        }
    }

    void kill() {
        guard.destroyForcibly();
        process.destroyForcibly();
        awaitEnd();
    }

    @Override
    public void close() {
        guard.destroyForcibly();
        process.destroy();
        if (!awaitEnd()) {
            kill();
        }
    }

    private boolean awaitEnd() {
        try {
            return process.waitFor(2, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
