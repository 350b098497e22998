package vn.wardpulse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server's process: prepared once, started, stopped; one that a killed process left behind is stopped first. */
final class PostgresServer {

    static final String SUPERUSER = "postgres";

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
    private final Path pidFile;
    private final Path log;
    private final PostgresPrograms programs;
    private final ServerAccount account = ServerAccount.choose();

    PostgresServer(Path directory, PostgresPrograms programs) {
        this.directory = directory;
        this.cluster = directory.resolve("cluster");
        this.pidFile = cluster.resolve("postmaster.pid");
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
        stopOrphan();
        own();
        Ports.requireFree(port, "PostgreSQL");
        Files.writeString(cluster.resolve("postgresql.conf"), SETTINGS.formatted(port));
        Files.deleteIfExists(log);
        // pg_ctl gives the server a session of its own, so that Ctrl-C in the terminal does not reach it before its
        // users.
        run(List.of(
                programs.path("pg_ctl"), "start", "--pgdata=" + cluster, "--log=" + log, "--wait", "--timeout=300"));
        long pid = pid().orElseThrow(
                        () -> new EmbeddedPartException("PostgreSQL ended right after its start; see " + log));
        return Undertaker.await(pidFile, pid, temporary);
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
        process().ifPresent(server -> server.onExit().join());
    }

    private void own() {
        account.own(directory);
        if (!programs.directory().startsWith(directory)) {
            account.own(programs.directory());
        }
    }

    /**
     * The directory's lock is ours: a server that still runs there has lost its process. Its {@link Undertaker} may be
     * stopping it at this very moment, so nothing here minds if it is gone already.
     */
    private void stopOrphan() throws IOException {
        Optional<ProcessHandle> orphan = process();
        if (orphan.isPresent()) {
            // Unlike pg_ctl, root's own signal reaches it as whomever it runs, and does not wait for its clients.
            new ProcessBuilder(
                            "sh",
                            "-c",
                            "kill -INT \"$0\"",
                            Long.toString(orphan.get().pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!Patience.until(PATIENCE, () -> process().isEmpty())) {
                throw new EmbeddedPartException("PostgreSQL still runs in " + cluster + " as process "
                        + orphan.get().pid() + " and does not end; stop it by hand, then try again.");
            }
        }
        endLeftAtWork();
        // A number left behind may belong to somebody else's process by now, which PostgreSQL would take for its own.
        Files.deleteIfExists(pidFile);
    }

    /**
     * A server that was killed itself leaves those behind that worked for it. They notice when they next wait for
     * something, which may be never, and as long as one is there no other server starts.
     */
    private void endLeftAtWork() {
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(PostgresServer::isPostgres)
                .filter(process -> cluster.equals(workingDirectory(process)))
                .toList();
        left.forEach(ProcessHandle::destroyForcibly);
        if (!Patience.until(PATIENCE, () -> left.stream().noneMatch(ProcessHandle::isAlive))) {
            throw new EmbeddedPartException(
                    "Processes of a PostgreSQL that was killed still work in " + cluster + " and do not end: "
                            + left.stream().map(ProcessHandle::pid).toList());
        }
    }

    private static @Nullable Path workingDirectory(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
        } catch (IOException e) {
            return null;
        }
    }

    private Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of).filter(PostgresServer::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).endsWith("bin/postgres"))
                .isPresent();
    }

    /** @return the number in the server's file; empty where there is none, also when it vanishes while it is read */
    private Optional<Long> pid() {
        try {
            return Files.readAllLines(pidFile).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
