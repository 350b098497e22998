package vn.wardpulse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run takes of the machine, as Linux tells it. */
final class Footprint {

    private Footprint() {}

    /** Bytes of all files below a directory. */
    static String disk(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return megabytes(files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Memory of this process and of the database server in {@code database}, shared pages counted once. */
    static String memory(Path database) {
        return "%s here, %s in PostgreSQL"
                .formatted(
                        megabytes(proportional(ProcessHandle.current())),
                        megabytes(processes(database)
                                .mapToLong(Footprint::proportional)
                                .sum()));
    }

    /** Processor time that this process and the database server have used so far. */
    static Duration work(Path database) {
        return Stream.concat(Stream.of(ProcessHandle.current()), processes(database))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Stream<ProcessHandle> processes(Path database) {
        return server(database).flatMap(started -> Stream.concat(Stream.of(started), started.descendants()));
    }

    private static Stream<ProcessHandle> server(Path database) {
        try (Stream<Path> files = Files.walk(database)) {
            Optional<Path> named =
                    files.filter(file -> file.endsWith("postmaster.pid")).findFirst();
            return named.isEmpty()
                    ? Stream.of()
                    : ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(named.get()).getFirst()))
                            .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long proportional(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // it has ended meanwhile, or this is no Linux
        }
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", bytes / 1_000_000);
    }
}
