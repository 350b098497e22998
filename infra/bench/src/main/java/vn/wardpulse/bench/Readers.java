package vn.wardpulse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Many who watch the district at once, each on a stream of its own: how long a report takes from the officer's request
 * until each of them has the district's new figure.
 */
final class Readers {

    private static final String STREAM = "/api/stream?unit=004&period=2023";
    private static final String FIGURE = "\"indicator\":\"" + Corrections.INDICATOR + "\"";
    private static final String AFTER = "\"after\":{\"amount\":\"";
    private static final double LIMIT_MILLIS = 1_000;

    private final Corrections corrections;
    private final RowWatch district;
    private final URI reporting;
    private final String token;
    private final PrintStream out;

    Readers(Corrections corrections, RowWatch district, URI reporting, String token, PrintStream out) {
        this.corrections = corrections;
        this.district = district;
        this.reporting = reporting;
        this.token = token;
        this.out = out;
    }

    /** @param stalled readers besides, which open a stream and never read it */
    void run(int readers, int stalled, int perSecond, int reports)
            throws SQLException, InterruptedException, IOException {
        district.awaitQuiet();
        long before = district.figure().longValueExact();
        List<Arrivals> seen = new ArrayList<>();
        List<HttpURLConnection> open = new ArrayList<>();
        CountDownLatch connected = new CountDownLatch(readers);
        for (int n = 0; n < stalled; n++) {
            open.add(connect());
        }
        for (int n = 0; n < readers; n++) {
            Arrivals arrivals = new Arrivals(reports);
            seen.add(arrivals);
            HttpURLConnection connection = connect();
            open.add(connection);
            Thread.ofVirtual().start(() -> read(connection, arrivals, before, connected));
        }
        if (!connected.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("%d readers were not connected".formatted(connected.getCount()));
        }
        Corrections.Sent sent = corrections.send(perSecond, reports, out);
        int missed = 0;
        for (Arrivals arrivals : seen) {
            missed += arrivals.await(Duration.ofSeconds(30).toNanos()) ? 0 : 1;
        }
        open.forEach(HttpURLConnection::disconnect);
        report(readers, stalled, perSecond, sent, seen, missed);
    }

    private void report(
            int readers, int stalled, int perSecond, Corrections.Sent sent, List<Arrivals> seen, int missed) {
        out.printf(Locale.ROOT, "%n%,d readers at %d reports/s, and %d that never read%n", readers, perSecond, stalled);
        if (missed > 0 || sent.failed() > 0) {
            out.printf("  %d reports were not taken, %d readers did not see all%n", sent.failed(), missed);
            return;
        }
        Percentiles took = Percentiles.of(seen.stream()
                .map(arrivals -> arrivals.since(sent.at()))
                .flatMapToLong(one -> one == null ? LongStream.empty() : LongStream.of(one.sorted()))
                .toArray());
        out.println("  submit → answer                 " + Percentiles.of(sent.answered()));
        out.printf(
                Locale.ROOT,
                "  submit → event at every reader  %s   %.2f × the limit of 1 s (p99)%n",
                took,
                took.millis(99) / LIMIT_MILLIS);
    }

    private HttpURLConnection connect() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) reporting.resolve(STREAM).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Accept", "text/event-stream");
        connection.connect();
        return connection;
    }

    private static void read(HttpURLConnection connection, Arrivals arrivals, long before, CountDownLatch connected) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8), 4_096)) {
            connected.countDown();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                see(line, arrivals, before);
            }
        } catch (IOException e) {
            // The measurement is over and has closed the connection.
        }
    }

    /** Two thousand of these share the machine with what they measure: they look for one number and parse nothing. */
    private static void see(String line, Arrivals arrivals, long before) {
        int figure = line.indexOf(FIGURE);
        int after = figure < 0 ? -1 : line.indexOf(AFTER, figure);
        if (after >= 0) {
            int from = after + AFTER.length();
            arrivals.see(Long.parseLong(line, from, line.indexOf('"', from), 10) - before, System.nanoTime());
        }
    }
}
