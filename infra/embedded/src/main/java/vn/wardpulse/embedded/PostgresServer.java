package vn.wardpulse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The server's process: prepared once, started, stopped; one that a killed process left behind is stopped first. */
final class PostgresServer {

    static final String SUPERUSER = "postgres";
    static final String CLUSTER = "cluster";

    /** Small, durable, reachable from this machine only. */
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 80
            shared_buffers = 32MB
            max_wal_size = 512MB
            wal_level = minimal
            max_wal_senders = 0
            max_parallel_workers_per_gather = 0
            io_method = sync
            jit = off
            fsync = on
            full_page_writes = on
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_min_messages = warning
            """;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path directory;
    private final Path cluster;
    private final ServerProcess process;
    private final Path log;
    private final PostgresPrograms programs;
    private final ServerAccount account = ServerAccount.choose();

    PostgresServer(Path directory, PostgresPrograms programs) {
        this.directory = directory;
        this.cluster = directory.resolve(CLUSTER);
        this.process = new ServerProcess(cluster);
        this.log = directory.resolve("postgresql.log");
        this.programs = programs;
    }

    void prepare(String superuserPassword) {
        Directories.make(cluster, unfinished -> {
            Path password = Files.writeString(directory.resolve("first-password"), superuserPassword);
            try {
                own();
                run(List.of(
                        programs.path("initdb"),
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // The same order of text on every machine, whatever locales it has.
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
            } finally {
                Files.delete(password);
            }
        });
    }

    /** @return what stops the server and removes what is temporary should this process end without doing so */
    Undertaker start(int port, List<Path> temporary) throws IOException {
        process.end();
        own();
        Ports.requireFree(port, "PostgreSQL");
        Files.writeString(cluster.resolve("postgresql.conf"), SETTINGS.formatted(port));
        Files.deleteIfExists(log);
        // pg_ctl gives the server a session of its own, so that Ctrl-C in the terminal does not reach it before its
        // users.
        run(List.of(
                programs.path("pg_ctl"), "start", "--pgdata=" + cluster, "--log=" + log, "--wait", "--timeout=300"));
        long pid = process.pid()
                .orElseThrow(() -> new EmbeddedPartException("PostgreSQL ended right after its start; see " + log));
        return Undertaker.await(process.pidFile(), pid, temporary);
    }

    void stop() {
        run(List.of(
                programs.path("pg_ctl"),
                "stop",
                "--pgdata=" + cluster,
                "--mode=fast",
                "--wait",
                "--timeout=" + PATIENCE.toSeconds()));
    }

    void awaitEnd() {
        process.handle().ifPresent(server -> server.onExit().join());
    }

    private void own() {
        account.own(directory);
        if (!programs.directory().startsWith(directory)) {
            account.own(programs.directory());
        }
    }

    private void run(List<String> command) {
        Path output = directory.resolve("last-command.log");
        try {
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(account.command(command)));
            builder.directory(directory.toFile());
            builder.environment().put("LC_ALL", "C");
            int exit = builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new EmbeddedPartException(Path.of(command.getFirst()).getFileName() + " of PostgreSQL failed ("
                        + exit + "): " + tail(output) + tail(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPartException("Interrupted while PostgreSQL worked.", e);
        }
    }

    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size())) + "\n";
    }
}
