package vn.wardpulse.acceptance.operations;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.wardpulse.embedded.Ports;

/** An installation under {@code infra/processes} on ports that were free, brought down when it is closed. */
final class SeparateProcesses implements AutoCloseable {

    private static final Path SCRIPT = Path.of("..", "processes", "processes");
    private static final Path JARS = Path.of("..", "standalone", "target", "lib");
    private static final int PORTS = 14;

    private final Path data;
    private final int port;

    private SeparateProcesses(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    static SeparateProcesses up(Path data, String plan) {
        assumeTrue(
                Files.isDirectory(JARS) && Files.isDirectory(Path.of("/proc/self")),
                "runs on Linux, from the jars that `mvn verify` makes before this test");
        SeparateProcesses made = new SeparateProcesses(data, freePorts());
        Runtime.getRuntime().addShutdownHook(new Thread(made::killAll));
        made.run("up", "--port", Integer.toString(made.port), "--plan", plan);
        return made;
    }

    /** The console is the first of the rooms, as everywhere. */
    URI console() {
        return room(0);
    }

    URI identity() {
        return room(1);
    }

    URI catalogue() {
        return room(2);
    }

    URI submission() {
        return room(3);
    }

    URI reporting() {
        return room(4);
    }

    String brokers() {
        return "127.0.0.1:%d,127.0.0.1:%d,127.0.0.1:%d".formatted(port + 6, port + 7, port + 8);
    }

    String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path secrets() {
        return data.resolve("secrets");
    }

    /** Runs the script as a person would, and fails with what it said. */
    String run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment()
                    .put("WARDPULSE_LIB", JARS.toAbsolutePath().normalize().toString());
            builder.environment().put("WARDPULSE_PATIENCE", "600");
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("%s ended with %d:\n%s".formatted(command, process.exitValue(), said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything that still runs with this data directory on its command line, PostgreSQL's own processes included. */
    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(data.toString()))
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .toList();
    }

    @Override
    public void close() {
        run("down");
    }

    private void killAll() {
        running().forEach(ProcessHandle::destroyForcibly);
    }

    private URI room(int index) {
        return URI.create("http://localhost:" + (port + index));
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    /** Below the ports that the system hands out by itself, and elsewhere for another process that looks as well. */
    private static int freePorts() {
        InetAddress here = InetAddress.getLoopbackAddress();
        int first = (int) (ProcessHandle.current().pid() % 700);
        return Stream.iterate(first, block -> block + 1)
                .limit(200)
                .map(block -> 20_000 + block * PORTS)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(each -> Ports.free(here, each)))
                .findFirst()
                .orElseThrow();
    }
}
