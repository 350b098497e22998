package vn.wardpulse.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./wardpulse bench}: measures on this machine, in throw-away directories, and prints what it found. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures freshness under load and the replay of a national year, beside the bare broker and beside"
                        + " plain PostgreSQL.")
final class Bench implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "One of: freshness, replay, readers, history, snapshot (default: the first two)")
    private String only = "";

    @Option(names = "--seconds", description = "How long each rate is held (default: ${DEFAULT-VALUE})")
    private int seconds = 20;

    @Option(names = "--readers", description = "Who watch the district at once (default: ${DEFAULT-VALUE})")
    private int readers = 2_000;

    @Option(names = "--wards", description = "Wards in the replay (default: ${DEFAULT-VALUE}, the country's)")
    private int wards = 3_321;

    @Option(names = "--years", description = "Years before the reports of history (default: ${DEFAULT-VALUE})")
    private int years = 5;

    @Option(names = "--seed", description = "Seed of the figures (default: ${DEFAULT-VALUE})")
    private long seed = 2023;

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "bench-logback.xml");
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "%s %s, %d processors, Java %s%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
        Path data = Files.createTempDirectory("wardpulse-bench");
        try {
            if (only.isEmpty() || "freshness".equals(only)) {
                Freshness.measure(data.resolve("demo"), seconds, out);
            }
            if (only.isEmpty() || "replay".equals(only)) {
                new Replay(data.resolve("replay"), new NationalYear(wards, seed), seconds, out).run();
            }
            if ("readers".equals(only)) {
                Readers.measure(data.resolve("demo"), seconds, readers, out);
            }
            if ("history".equals(only)) {
                new History(data.resolve("history"), new NationalYear(wards, seed), years, seconds, out).run();
            }
            if ("snapshot".equals(only)) {
                new FrozenCountry(data.resolve("snapshot"), new NationalYear(wards, seed), seconds, out).run();
            }
        } finally {
            delete(data);
        }
        return 0;
    }

    private static void delete(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
