package vn.wardpulse.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.wardpulse.embedded.Secrets;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.standalone.demo.DemoWard;
import vn.wardpulse.standalone.demo.SignIn;
import vn.wardpulse.standalone.demo.SignedIn;
import vn.wardpulse.standalone.demo.Tokens;

/** The demonstration as a process of its own, with its year told, for load to be put on. */
final class Demonstrated {

    private static final int PORT = 18_600;
    private static final String PASSWORD = "wardpulse";
    private static final Instant TOLD = Instant.parse("2023-10-12T01:00:00Z");
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);

    private Demonstrated() {}

    /** Starts it on {@code data}, holds each rate for {@code seconds}, and ends it. */
    static void measure(Path data, int seconds, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        Process process = start(data, Files.createFile(data.resolveSibling("demo.log")));
        try {
            awaitTold(process, data);
            Tokens tokens = new SignedIn(
                    new SignIn(at(1), at(0).resolve("/login/oauth2/code/console"), "console", secret(data)),
                    PASSWORD,
                    InstantSource.system());
            Corrections corrections = new Corrections(at(3), tokens);
            for (DemoWard ward : DemoWard.ALL) {
                // What wards report and correct is the last months; older ones move more of the year and cost more.
                for (int month = 7; month <= 9; month++) {
                    corrections.add(
                            new Obligation(ward.unit(), new FormCode("LB2023-M"), Period.month(2023, month)),
                            ward.officer(),
                            ward.leader());
                }
            }
            try (Connection views = views(data)) {
                String token = tokens.of("lanhdao.longbien");
                RawBroker raw = new RawBroker("127.0.0.1:" + (PORT + 6));
                Freshness freshness = new Freshness(corrections, views, at(4), token, raw, out);
                freshness.warmUp();
                for (int perSecond : List.of(1, 10, 50)) {
                    freshness.run(perSecond, perSecond * seconds);
                }
            }
        } finally {
            process.destroy();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
    }

    private static Process start(Path data, Path log) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "@" + System.getProperty("wardpulse.options"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "vn.wardpulse.standalone.Standalone",
                        "demo",
                        "--walk",
                        "0",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(PORT))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void awaitTold(Process process, Path data) throws IOException {
        Path clock = data.resolve("clock");
        long deadline = System.nanoTime() + LONGEST;
        while (!Files.exists(clock)
                || Instant.parse(Files.readString(clock).strip()).isBefore(TOLD)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the demonstration did not start: " + Files.readString(data.resolveSibling("demo.log")));
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
}
