package vn.wardpulse.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * Many who watch the district at once, each on a stream of its own, all told of every report: how long one takes from
 * the log until each of them has the district's new figure.
 */
final class Readers {

    private static final String STREAM = "/api/stream?unit=004&period=2023";
    private static final int PER_SECOND = 50;
    private static final double LIMIT_MILLIS = 1_000;
    /** Four minutes' worth of them: only then is hardly any code compiled any more. */
    private static final int WARM_UP = 12_000;

    private final Demonstrated demo;
    private final LoggedCorrections corrections;
    private final RowWatch district;
    private final PrintStream out;

    /** Unmeasured, while all of the readers begin at once, as in life they never do. */
    private static final int SETTLING = 40 * PER_SECOND;

    /**
     * Each reader holds its buffers and what waits for it. Most of the rest is gone soon: the more room there is for what is
     * young, the less often everybody waits for it to be looked through.
     */
    private static final String[] HEAP = {"-Xms2g", "-Xmx2g"};

    private Readers(Demonstrated demo, KafkaProducer<byte[], byte[]> producer, PrintStream out) throws SQLException {
        this.demo = demo;
        this.corrections = new LoggedCorrections(demo.views(), producer);
        this.district = new RowWatch(demo.views(), "004", "2023", Corrections.INDICATOR, out);
        this.out = out;
    }

    /**
     * Measures them alone, and with some among them that open a stream and never read it.
     *
     * @param seconds how long reports come in
     */
    static void measure(Path data, int seconds, int readers, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        try (Demonstrated demo = Demonstrated.start(data, HEAP);
                var producer = demo.broker().producer()) {
            Readers measured = new Readers(demo, producer, out);
            long before = measured.district.figure().longValueExact();
            measured.corrections.send(PER_SECOND, WARM_UP);
            measured.district.await(before + WARM_UP);
            measured.run(readers, 0, seconds);
            measured.run(readers, readers / 40, seconds);
        }
    }

    private void run(int readers, int stalled, int seconds) throws IOException, InterruptedException, SQLException {
        int reports = PER_SECOND * seconds;
        String token = demo.tokens().of("lanhdao.longbien");
        long before = district.figure().longValueExact();
        try (StreamLoad streams = StreamLoad.open(demo.reporting().resolve(STREAM), token, readers, stalled);
                FigureWatch reference = FigureWatch.open(demo.reporting().resolve(STREAM), token)) {
            corrections.send(PER_SECOND, SETTLING);
            long[] sent = corrections.send(PER_SECOND, reports);
            reference.await(before + SETTLING + reports);
            // Whoever has not heard by now is behind by more than what is measured.
            LockSupport.parkNanos(5_000_000_000L);
            demo.demandAlive();
            report(readers, stalled, sent, streams.heard(), counts(reference.figures(), before + SETTLING));
        }
    }

    /** How many reports were in the figure that each event told. */
    private static NavigableMap<Long, Long> counts(NavigableMap<Long, Long> figures, long before) {
        figures.replaceAll((id, figure) -> figure - before);
        return figures;
    }

    private void report(
            int readers, int stalled, long[] sent, List<StreamLoad.Heard> heard, NavigableMap<Long, Long> counts) {
        List<long[]> took = new ArrayList<>();
        for (StreamLoad.Heard one : heard) {
            Arrivals arrivals = new Arrivals(sent.length);
            one.forEach((id, at) -> {
                var count = counts.floorEntry(id);
                if (count != null) {
                    arrivals.see(count.getValue(), at);
                }
            });
            long[] all = arrivals.took(sent);
            if (all != null) {
                took.add(all);
            }
        }
        Percentiles every =
                Percentiles.of(took.stream().flatMapToLong(LongStream::of).toArray());
        double[] worst = took.stream()
                .mapToDouble(one -> Percentiles.of(one).millis(99))
                .sorted()
                .toArray();
        out.printf(
                Locale.ROOT,
                "%n%,d readers at %d reports/s%s%n",
                readers,
                PER_SECOND,
                stalled == 0 ? "" : ", besides %d that never read".formatted(stalled));
        out.printf(Locale.ROOT, "  log → event at every reader   %s%n", every);
        out.printf(
                Locale.ROOT,
                "  %.2f × the limit of 1 s (p99); the slowest reader's own p99 %.0f ms; %d did not hear all%n",
                every.millis(99) / LIMIT_MILLIS,
                worst.length == 0 ? Double.NaN : Arrays.stream(worst).max().orElseThrow(),
                readers - took.size());
        if (!took.isEmpty()) {
            out.println("  second by second, the longest at one reader, in ms: " + bySecond(took.getFirst()));
        }
    }

    private static String bySecond(long[] took) {
        return IntStream.range(0, took.length / PER_SECOND)
                .mapToLong(second -> Arrays.stream(took, second * PER_SECOND, (second + 1) * PER_SECOND)
                        .max()
                        .orElseThrow())
                .mapToObj(longest -> Long.toString(longest / 1_000_000))
                .collect(Collectors.joining(" "));
    }
}
