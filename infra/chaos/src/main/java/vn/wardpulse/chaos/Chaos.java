package vn.wardpulse.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.wardpulse.chaos.installation.Programs;
import vn.wardpulse.chaos.installation.SeparateProcesses;

/** {@code ./wardpulse chaos}: lets things go wrong under load, and tells what came of it. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Runs every room as a process of its own against three brokers, with wards reporting all the time, and"
                    + " kills, pauses and starts again brokers, the database and rooms, repeats records and poisons"
                    + " topics, at random moments. After each schedule everything acknowledged must be in the log and in"
                    + " the views once, every view must be what the oracle says, and only poison may be put aside.",
            "Ends with 1 at the first schedule after which something is wrong, and keeps the data."
        })
final class Chaos implements Callable<Integer> {

    private static final int SHOWN = 40;

    @Option(names = "--schedules", description = "How many, one after the other (default: ${DEFAULT-VALUE})")
    private int schedules = 3;

    @Option(names = "--seed", description = "Of the first schedule; the next has the next (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--seconds", description = "How long faults happen in a schedule (default: ${DEFAULT-VALUE})")
    private int seconds = 20;

    private final Programs programs;
    private final PrintStream out;

    Chaos(Programs programs, PrintStream out) {
        this.programs = programs;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "chaos-logback.xml");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Programs programs = Programs.in(Path.of(System.getProperty("wardpulse.root", ".")));
        System.exit(new CommandLine(new Chaos(programs, out)).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("wardpulse-chaos");
        long start = System.nanoTime();
        int ran = 0;
        int acknowledged = 0;
        List<String> wrong = List.of();
        out.println("starting thirteen processes in " + home);
        try (SeparateProcesses processes = SeparateProcesses.up(programs, home.resolve("data"), "lb2023")) {
            Trials trials = new Trials(processes, out::println);
            while (ran < schedules && wrong.isEmpty()) {
                wrong = trials.run(Schedule.draw(seed + ran, Duration.ofSeconds(seconds)));
                ran++;
            }
            acknowledged = trials.acknowledged();
        }
        wrong.stream().limit(SHOWN).forEach(line -> out.println("  !! " + line));
        out.printf(
                "%d of %d schedules ran in %s, %d acts were acknowledged: %s%n",
                ran,
                schedules,
                Fault.seconds(Duration.ofNanos(System.nanoTime() - start)),
                acknowledged,
                wrong.isEmpty()
                        ? "nothing was lost, counted twice or wrong"
                        : "%d things are wrong after seed %d; everything is kept in %s"
                                .formatted(wrong.size(), seed + ran - 1, home));
        if (wrong.isEmpty()) {
            delete(home);
        }
        return wrong.isEmpty() ? 0 : 1;
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
