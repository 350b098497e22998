package vn.wardpulse.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The process that serves a cluster, whoever started it. */
record ServerProcess(Path cluster) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Where the server names itself for as long as it runs. */
    Path pidFile() {
        return cluster.resolve("postmaster.pid");
    }

    /**
     * The directory's lock is ours: a server that still runs there has lost its process. Its {@link Undertaker} may be
     * stopping it at this very moment, so nothing here minds if it is gone already.
     */
    void end() throws IOException {
        Optional<ProcessHandle> orphan = handle();
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
            if (!Patience.until(PATIENCE, () -> handle().isEmpty())) {
                throw new EmbeddedPartException("PostgreSQL still runs in " + cluster + " as process "
                        + orphan.get().pid() + " and does not end; stop it by hand, then try again.");
            }
        }
        endLeftAtWork();
        // A number left behind may belong to somebody else's process by now, which PostgreSQL would take for its own.
        Files.deleteIfExists(pidFile());
    }

    /**
     * A server that was killed itself leaves those behind that worked for it. They notice when they next wait for
     * something, which may be never, and as long as one is there no other server starts.
     */
    private void endLeftAtWork() {
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(ServerProcess::isPostgres)
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

    /** The server, if it runs. */
    Optional<ProcessHandle> handle() {
        return pid().flatMap(ProcessHandle::of).filter(ServerProcess::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).endsWith("bin/postgres"))
                .isPresent();
    }

    /** @return the number in the server's file; empty where there is none, also when it vanishes while it is read */
    Optional<Long> pid() {
        try {
            return Files.readAllLines(pidFile()).stream()
                    .findFirst()
                    .map(String::strip)
                    .map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
