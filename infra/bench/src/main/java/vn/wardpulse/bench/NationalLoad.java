package vn.wardpulse.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Topics;

/**
 * Corrections that come in on top of a whole national year: from the record in the log until the country's row holds it,
 * and how long the widest question takes meanwhile.
 */
final class NationalLoad {

    private static final int PER_SECOND = 50;
    private static final int FLOW = 2;

    private final NationalYear year;
    private final Connection views;
    private final PrintStream out;
    private final List<ReportEvent.ReportSubmitted> december = new ArrayList<>();
    /** Of the log so far. */
    private long events;

    private int corrected;

    NationalLoad(NationalYear year, Connection views, PrintStream out) {
        this.year = year;
        this.views = views;
        this.out = out;
    }

    void run(KafkaProducer<byte[], byte[]> producer, int seconds) throws SQLException, InterruptedException {
        Percentiles took = correct(producer, PER_SECOND, PER_SECOND * seconds);
        out.printf(
                Locale.ROOT,
                "  %d corrections/s: log → country %s%n",
                PER_SECOND,
                took == null ? "did not all arrive" : took);
        widest();
    }

    /**
     * Corrections of so many more of December's reports, one after the other.
     *
     * @return from the record in the log until the country's row holds it; null if some never arrived
     */
    @Nullable
    Percentiles correct(KafkaProducer<byte[], byte[]> producer, int perSecond, int count)
            throws SQLException, InterruptedException {
        List<ReportEvent.ReportCorrected> corrections = corrections(corrected, count);
        corrected += corrections.size();
        RowWatch country = new RowWatch(
                views,
                NationalPlan.COUNTRY.value(),
                Integer.toString(year.year()),
                NationalPlan.code(FLOW).value(),
                out);
        long before = country.figure().longValueExact();
        Arrivals rows = new Arrivals(corrections.size());
        AtomicBoolean measuring = new AtomicBoolean(true);
        long[] sentAt = new long[corrections.size()];
        country.watch(rows, before, measuring);
        long start = System.nanoTime();
        for (int n = 0; n < corrections.size(); n++) {
            LockSupport.parkNanos(start + (long) (n * 1e9 / perSecond) - System.nanoTime());
            sentAt[n] = System.nanoTime();
            producer.send(Records.of(Topics.REPORTS, corrections.get(n)));
        }
        rows.await(Duration.ofMinutes(1).toNanos());
        measuring.set(false);
        return rows.since(sentAt);
    }

    /** Reports of December that are left to be corrected. */
    int left() {
        return year.wards() - corrected;
    }

    /** Of December's reports, from one of them on, each by one more of a flow. */
    private List<ReportEvent.ReportCorrected> corrections(int from, int count) {
        if (december.isEmpty()) {
            // Drawn once: whoever corrects a few at a time would be the load.
            year.reports(event -> {
                events++;
                if (event instanceof ReportEvent.ReportSubmitted submitted
                        && submitted.obligation().period().ordinal() == NationalYear.MONTHS) {
                    december.add(submitted);
                }
            });
        }
        List<ReportEvent.ReportCorrected> corrections = new ArrayList<>();
        for (ReportEvent.ReportSubmitted submitted :
                december.subList(Math.min(from, december.size()), Math.min(from + count, december.size()))) {
            corrections.add(new ReportEvent.ReportCorrected(
                    NationalYear.head(events++),
                    submitted.obligation(),
                    2,
                    oneMore(submitted.figures()),
                    "counted again",
                    null,
                    submitted.firstReceived(),
                    submitted.timeliness()));
        }
        return corrections;
    }

    private static List<ReportedFigure> oneMore(List<ReportedFigure> figures) {
        List<ReportedFigure> more = new ArrayList<>(figures);
        ReportedFigure flow = figures.get(FLOW);
        if (flow.figure() instanceof Figure.Amount amount) {
            more.set(
                    FLOW,
                    new ReportedFigure(
                            flow.indicator(), new Figure.Amount(amount.value().add(BigDecimal.ONE)), null));
        }
        return more;
    }

    /** The year of every unit, as it is sent to a page. */
    private void widest() throws SQLException {
        long[] took = new long[20];
        long bytes = 0;
        for (int n = 0; n < took.length; n++) {
            long start = System.nanoTime();
            bytes = 0;
            try (PreparedStatement query =
                    views.prepareStatement("select record::text from current_unit_period where period = ?")) {
                query.setString(1, Integer.toString(year.year()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        bytes += row.getString(1).length();
                    }
                }
            }
            took[n] = System.nanoTime() - start;
        }
        out.printf(Locale.ROOT, "  every unit's year, %.1f MB         %s%n", bytes / 1e6, Percentiles.of(took));
    }
}
