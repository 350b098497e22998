package vn.wardpulse.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.standalone.demo.DemoWard;

/**
 * How long a report takes from the officer's request until the district's row in the views holds it, and until a
 * watcher of the stream has it.
 *
 * <p>Every report here raises one flow of its ward by 1, so the district's figure counts the reports that are visible.
 */
final class Freshness {

    private static final String UNIT = "004";
    private static final String PERIOD = "2023";

    private final Corrections corrections;
    private final RowWatch district;
    private final URI reporting;
    private final String token;
    private final RawBroker raw;
    private final PrintStream out;

    private Freshness(
            Corrections corrections, Connection views, URI reporting, String token, RawBroker raw, PrintStream out) {
        this.corrections = corrections;
        this.district = new RowWatch(views, UNIT, PERIOD, Corrections.INDICATOR, out);
        this.reporting = reporting;
        this.token = token;
        this.raw = raw;
        this.out = out;
    }

    /** Starts the demonstration on {@code data}, holds each rate for {@code seconds}, and ends it. */
    static void measure(Path data, int seconds, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        try (Demonstrated demo = Demonstrated.start(data)) {
            Corrections corrections = new Corrections(demo.submission(), demo.tokens());
            for (DemoWard ward : DemoWard.ALL) {
                // What wards report and correct is the last months; older ones move more of the year and cost more.
                for (int month = 7; month <= 9; month++) {
                    corrections.add(
                            new Obligation(ward.unit(), new FormCode("LB2023-M"), Period.month(2023, month)),
                            ward.officer(),
                            ward.leader());
                }
            }
            Freshness freshness = new Freshness(
                    corrections,
                    demo.views(),
                    demo.reporting(),
                    demo.tokens().of("lanhdao.longbien"),
                    demo.broker(),
                    out);
            freshness.warmUp();
            for (int perSecond : List.of(1, 10, 50)) {
                freshness.run(perSecond, perSecond * seconds);
            }
        }
    }

    /** Reports that are not measured, enough of them that the measured ones meet code compiled for good. */
    private void warmUp() throws InterruptedException, SQLException {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int n = 0; n < 1_500; n++) {
                threads.execute(() -> corrections.next(() -> {}));
            }
        }
        district.awaitQuiet();
    }

    private void run(int perSecond, int reports) throws InterruptedException, SQLException {
        district.awaitQuiet();
        long before = district.figure().longValueExact();
        Arrivals rows = new Arrivals(reports);
        Arrivals stream = new Arrivals(reports);
        AtomicBoolean measuring = new AtomicBoolean(true);
        try (HttpClient http = HttpClient.newHttpClient()) {
            district.watch(rows, before, measuring);
            Stream<String> lines = watchStream(http, stream, before);
            Corrections.Sent sent = corrections.send(perSecond, reports, out);
            boolean all = rows.await(Duration.ofSeconds(30).toNanos())
                    && stream.await(Duration.ofSeconds(5).toNanos());
            measuring.set(false);
            lines.close();
            http.shutdownNow();
            report(
                    perSecond,
                    reports,
                    all,
                    sent.failed(),
                    sent.answered(),
                    rows.since(sent.at()),
                    stream.since(sent.at()));
        }
    }

    private void report(
            int perSecond,
            int reports,
            boolean all,
            long failed,
            long[] answered,
            @Nullable Percentiles rows,
            @Nullable Percentiles stream)
            throws InterruptedException {
        out.printf(Locale.ROOT, "%nFreshness at %d reports/s%n", perSecond);
        Percentiles limit = raw.roundTrip(corrections.sample(), perSecond, reports);
        out.println("  limit: bare broker round trip   " + limit);
        out.println("  submit → answer                 " + Percentiles.of(answered));
        if (!all || rows == null || stream == null) {
            out.printf("  not all arrived: %d reports were not taken, %s%n", failed, rows == null ? "rows" : "events");
            return;
        }
        out.println("  submit → row visible            " + rows + ratio(rows, limit));
        out.println("  submit → event received         " + stream + ratio(stream, limit));
    }

    private static String ratio(Percentiles took, Percentiles limit) {
        return String.format(
                Locale.ROOT,
                "   %.0f × limit (p50), %.0f × (p99)",
                took.millis(50) / limit.millis(50),
                took.millis(99) / limit.millis(99));
    }

    private Stream<String> watchStream(HttpClient http, Arrivals stream, long before) {
        HttpRequest request = HttpRequest.newBuilder(
                        reporting.resolve("/api/stream?unit=" + UNIT + "&period=" + PERIOD))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try {
            Stream<String> lines = http.send(request, BodyHandlers.ofLines()).body();
            Thread.ofPlatform().daemon().name("stream").start(() -> {
                try {
                    lines.filter(line -> line.startsWith("data:"))
                            .forEach(line -> seeIn(line.substring(5), stream, before));
                } catch (UncheckedIOException | IllegalStateException e) {
                    // The measurement is over and has closed the connection.
                }
            });
            return lines;
        } catch (IOException e) {
            throw new IllegalStateException("the stream cannot be opened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void seeIn(String data, Arrivals stream, long before) {
        long now = System.nanoTime();
        for (JsonNode cell : Wire.mapper().readTree(data).path("cells")) {
            if (Corrections.INDICATOR.equals(cell.path("indicator").asString(""))) {
                String after = cell.path("after").path("amount").asString("");
                if (!after.isEmpty()) {
                    stream.see(new BigDecimal(after).longValueExact() - before, now);
                }
            }
        }
    }
}
