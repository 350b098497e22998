package vn.wardpulse.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.wardpulse.embedded.Secrets;
import vn.wardpulse.standalone.demo.SignIn;
import vn.wardpulse.standalone.demo.SignedIn;
import vn.wardpulse.standalone.demo.Tokens;

/**
 * The demonstration as a process of its own, with its year told, for load to be put on.
 *
 * @param views a connection to reporting's schema
 */
record Demonstrated(Process process, Path log, Tokens tokens, Connection views) implements AutoCloseable {

    private static final int PORT = 18_600;
    private static final String PASSWORD = "wardpulse";
    private static final Instant TOLD = Instant.parse("2023-10-12T01:00:00Z");
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);

    /**
     * Returns when the year is told.
     *
     * @param options of its JVM, besides those that it always has
     */
    static Demonstrated start(Path data, String... options) throws IOException, SQLException {
        Path log = Files.createFile(data.resolveSibling(data.getFileName() + ".log"));
        Process process = process(data, log, options);
        try {
            awaitTold(process, data, log);
            Tokens tokens = new SignedIn(
                    new SignIn(at(1), at(0).resolve("/login/oauth2/code/console"), "console", secret(data)),
                    PASSWORD,
                    InstantSource.system());
            return new Demonstrated(process, log, tokens, views(data));
        } catch (IOException | SQLException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    URI submission() {
        return at(3);
    }

    URI reporting() {
        return at(4);
    }

    RawBroker broker() {
        return new RawBroker("127.0.0.1:" + (PORT + 6));
    }

    /** @throws IllegalStateException with the end of what it said, if it has ended by itself */
    void demandAlive() throws IOException {
        if (!process.isAlive()) {
            List<String> said = Files.readAllLines(log);
            throw new IllegalStateException("the demonstration has ended: "
                    + String.join("\n", said.subList(Math.max(0, said.size() - 20), said.size())));
        }
    }

    private static Process process(Path data, Path log, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("@" + System.getProperty("wardpulse.options"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "vn.wardpulse.standalone.Standalone",
                "demo",
                "--walk",
                "0",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(PORT)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void awaitTold(Process process, Path data, Path log) throws IOException {
        Path clock = data.resolve("clock");
        long deadline = System.nanoTime() + LONGEST;
        while (!Files.exists(clock)
                || Instant.parse(Files.readString(clock).strip()).isBefore(TOLD)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the demonstration did not start: " + Files.readString(log));
            }
            LockSupport.parkNanos(200_000_000);
        }
    }

    private static Connection views(Path data) throws SQLException {
        String password = new Secrets(data.resolve("database").resolve("passwords")).of("reporting");
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/wardpulse?currentSchema=reporting".formatted(PORT + 8),
                "reporting",
                password);
    }

    private static String secret(Path data) {
        return new Secrets(data.resolve("secrets")).of("console");
    }

    private static URI at(int room) {
        return URI.create("http://localhost:" + (PORT + room));
    }

    @Override
    public void close() throws SQLException {
        views.close();
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
