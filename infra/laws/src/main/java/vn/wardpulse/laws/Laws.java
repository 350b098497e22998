package vn.wardpulse.laws;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.wardpulse.oracle.history.RandomHistory;
import vn.wardpulse.trial.Trial;

/** {@code ./wardpulse oracle}: draws histories until enough has happened, and holds each against the oracle. */
@Command(
        name = "oracle",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Draws random histories (reports, corrections, returns, withdrawals, late and repeated events, changes of"
                    + " the tree, of targets and of definitions), sends each through the roll-up as it happened,"
                    + " interleaved and shuffled, with restarts on the way, and compares every cell with the oracle.",
            "Ends with 1 if anything differed, and says how to see it again."
        })
final class Laws implements Callable<Integer> {

    private static final int SHOWN = 20;

    @Option(names = "--events", description = "How many events to draw at least (default: ${DEFAULT-VALUE})")
    private long events = 10_000;

    @Option(names = "--seed", description = "Of the first history; the next has the next (default: ${DEFAULT-VALUE})")
    private long seed = 1;

    private final Trial.Topologies topologies;
    private final PrintStream out;

    Laws(Trial.Topologies topologies, PrintStream out) {
        this.topologies = topologies;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "laws-logback.xml");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new CommandLine(new Laws(FirstLaw.ROLLUP, out)).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Path directory = Files.createTempDirectory("wardpulse-oracle");
        Tally tally = new Tally();
        List<Long> broken = new ArrayList<>();
        FirstLaw law = new FirstLaw(topologies, directory);
        for (long next = seed; tally.events() < events; next++) {
            if (!holds(law, Histories.of(next), tally)) {
                broken.add(next);
            }
        }
        Files.deleteIfExists(directory);
        tally.print(out, Duration.ofNanos(System.nanoTime() - start).toSeconds());
        broken.forEach(one -> out.printf("again: ./wardpulse oracle --seed %d --events 1%n", one));
        return tally.clean() ? 0 : 1;
    }

    private boolean holds(FirstLaw law, RandomHistory history, Tally tally) {
        tally.add(history);
        out.printf("seed %d: %d events", history.seed(), history.happened().size());
        List<Finding> findings = new ArrayList<>();
        for (Order order : Order.values()) {
            Finding finding = law.of(history, order);
            tally.add(finding);
            findings.add(finding);
        }
        Finding first = findings.getFirst();
        out.printf(Locale.ROOT, ", %d views of %d cells%n", first.views(), first.cells());
        findings.forEach(this::tell);
        return findings.stream().allMatch(finding -> finding.differences().isEmpty());
    }

    private void tell(Finding finding) {
        List<String> differences = finding.differences();
        differences.stream().limit(SHOWN).forEach(line -> out.printf("  %s: %s%n", finding.order(), line));
        if (differences.size() > SHOWN) {
            out.printf("  %s: … and %d more%n", finding.order(), differences.size() - SHOWN);
        }
    }
}
