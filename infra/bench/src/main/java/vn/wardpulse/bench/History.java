package vn.wardpulse.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.wardpulse.embedded.EmbeddedBroker;
import vn.wardpulse.embedded.EmbeddedDatabase;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.topics.TopicSetup;

/** The same reports on a system that knows nothing yet, and on one that holds years of the whole country. */
final class History {

    private static final int PER_SECOND = 50;
    private static final int FLOW = 2;
    private static final int MONTH = 1;

    private final Path data;
    private final NationalYear year;
    private final int years;
    private final int seconds;
    private final PrintStream out;

    /**
     * @param years that come before the reports that are measured
     * @param seconds how long these come in
     */
    History(Path data, NationalYear year, int years, int seconds, PrintStream out) {
        this.data = data;
        this.year = year;
        this.years = years;
        this.seconds = seconds;
        this.out = out;
    }

    void run() throws InterruptedException, SQLException {
        out.printf(
                Locale.ROOT,
                "%nHistory: %,d wards, %d reports/s for %d s of the year's first month, first of all and after %d years%n",
                year.wards(),
                PER_SECOND,
                seconds,
                years);
        double empty = measure(0);
        double aged = measure(years);
        out.printf(Locale.ROOT, "  work for one report after %d years: %.2f × what it was%n", years, aged / empty);
    }

    /** @return milliseconds of processor time for one report, load and broker included */
    private double measure(int before) throws InterruptedException, SQLException {
        List<NationalYear> all = year.after(before);
        Path directory = data.resolve("after-" + before);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory.resolve("database"), 0);
                EmbeddedBroker broker = EmbeddedBroker.start(directory.resolve("broker"), 0, 0)) {
            TopicSetup.ensure(broker.bootstrapServers(), 1);
            RawBroker raw = new RawBroker(broker.bootstrapServers());
            NationalYear now = all.getLast();
            raw.produce(
                    "the catalogue",
                    now.catalogue(all.getFirst().year()).stream()
                            .map(Records::of)
                            .toList());
            for (NationalYear past : all.subList(0, before)) {
                List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
                past.reports(event -> records.add(Records.of(Topics.REPORTS, event)));
                raw.produce(Topics.REPORTS.name(), records);
            }
            try (NationalRooms rooms =
                            NationalRooms.start(broker, database.room("reporting"), directory.resolve("rollup"));
                    KafkaProducer<byte[], byte[]> producer = raw.producer()) {
                rooms.awaitComplete(all.subList(0, before), System.nanoTime());
                now.openings(MONTH).forEach(opening -> producer.send(Records.of(Topics.REPORTS, opening)));
                return measure(before, now, rooms, producer, directory);
            }
        }
    }

    private double measure(
            int before, NationalYear now, NationalRooms rooms, KafkaProducer<byte[], byte[]> producer, Path directory)
            throws SQLException, InterruptedException {
        List<ReportEvent> reports = now.ones(MONTH);
        int count = Math.min(reports.size() / 2, PER_SECOND * seconds);
        RowWatch country = new RowWatch(
                rooms.views(),
                NationalPlan.COUNTRY.value(),
                "%d-%02d".formatted(now.year(), MONTH),
                NationalPlan.code(FLOW).value(),
                out);
        rooms.awaitOpened(now.wards());
        // As many before, so that neither system is measured cold.
        send(producer, reports.subList(0, count));
        country.awaitQuiet();
        Arrivals rows = new Arrivals(count);
        AtomicBoolean measuring = new AtomicBoolean(true);
        country.watch(rows, country.figure().longValueExact(), measuring);
        Duration workBefore = Footprint.work(directory.resolve("database"));
        long[] sentAt = send(producer, reports.subList(count, 2 * count));
        rows.await(Duration.ofMinutes(2).toNanos());
        measuring.set(false);
        Duration work = Footprint.work(directory.resolve("database")).minus(workBefore);
        double each = work.toNanos() / 1e6 / count;
        Percentiles took = rows.since(sentAt);
        out.printf(
                Locale.ROOT,
                "  after %d years: log → country %s, %.1f ms of processor a report; disk of the stores %s%n",
                before,
                took == null ? "did not all arrive" : took,
                each,
                Footprint.disk(directory.resolve("rollup")));
        return each;
    }

    /** @return when each was sent */
    private static long[] send(KafkaProducer<byte[], byte[]> producer, List<ReportEvent> reports) {
        long[] sentAt = new long[reports.size()];
        long start = System.nanoTime();
        for (int n = 0; n < sentAt.length; n++) {
            LockSupport.parkNanos(start + (long) (n * 1e9 / PER_SECOND) - System.nanoTime());
            sentAt[n] = System.nanoTime();
            producer.send(Records.of(Topics.REPORTS, reports.get(n)));
        }
        return sentAt;
    }
}
