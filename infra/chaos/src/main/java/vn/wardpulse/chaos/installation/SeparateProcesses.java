package vn.wardpulse.chaos.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.wardpulse.embedded.Ports;
import vn.wardpulse.embedded.Secrets;

/** An installation under {@code infra/processes} on ports that were free, brought down when it is closed. */
public final class SeparateProcesses implements AutoCloseable {

    private static final int PORTS = 15;

    private final Programs programs;
    private final Path data;
    private final int port;

    private SeparateProcesses(Programs programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** Returns when all of it is ready. */
    public static SeparateProcesses up(Programs programs, Path data, String plan) {
        SeparateProcesses made = new SeparateProcesses(programs, data, freePorts());
        Runtime.getRuntime().addShutdownHook(new Thread(made::killAll));
        made.run("up", "--port", Integer.toString(made.port), "--plan", plan);
        return made;
    }

    /** The console is the first of the rooms, as everywhere. */
    public URI console() {
        return room(0);
    }

    public URI identity() {
        return room(1);
    }

    public URI catalogue() {
        return room(2);
    }

    public URI submission() {
        return room(3);
    }

    public URI reporting() {
        return room(4);
    }

    public String brokers() {
        return "127.0.0.1:%d,127.0.0.1:%d,127.0.0.1:%d".formatted(port + 6, port + 7, port + 8);
    }

    /** The database as reporting itself sees it. */
    public Connection views() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/wardpulse?currentSchema=reporting".formatted(port + 12),
                "reporting",
                new Secrets(data.resolve("database").resolve("passwords")).of("reporting"));
    }

    public String secret(String name) {
        return new Secrets(secrets()).of(name);
    }

    public Path secrets() {
        return data.resolve("secrets");
    }

    /** The names of those that do not run. */
    public List<String> missing() {
        return said(Set.of(0, 1, 3), "status")
                .lines()
                .filter(line -> line.contains(" not running "))
                .map(line -> line.strip().split(" +")[0])
                .toList();
    }

    /**
     * Runs the script as a person would.
     *
     * @return what it said
     * @throws IllegalStateException with what it said, if it ended with anything but 0
     */
    public String run(String... arguments) {
        return said(Set.of(0), arguments);
    }

    private String said(Set<Integer> accepted, String... arguments) {
        List<String> command = new ArrayList<>(List.of(programs.script().toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data.toString()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("WARDPULSE_LIB", programs.jars().toString());
            builder.environment().put("WARDPULSE_PATIENCE", "600");
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!accepted.contains(process.waitFor())) {
                throw new IllegalStateException("%s ended with %d:%n%s".formatted(command, process.exitValue(), said));
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
    public List<ProcessHandle> running() {
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
        int first = (int) (ProcessHandle.current().pid() % 650);
        return Stream.iterate(first, block -> block + 1)
                .limit(200)
                .map(block -> 20_000 + block * PORTS)
                .filter(base -> IntStream.range(base, base + PORTS).allMatch(each -> Ports.free(here, each)))
                .findFirst()
                .orElseThrow();
    }
}
