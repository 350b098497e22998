package vn.wardpulse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;

/** One reader of a stream that understands what it is told: which figure each event brings. */
final class FigureWatch implements AutoCloseable {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final NavigableMap<Long, Long> figures = new TreeMap<>();
    private long figure;
    private long id;

    private FigureWatch() {}

    static FigureWatch open(URI stream, String token) throws IOException, InterruptedException {
        FigureWatch watch = new FigureWatch();
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        Stream<String> lines = watch.http.send(request, BodyHandlers.ofLines()).body();
        Thread.ofPlatform().daemon().name("figures").start(() -> {
            try {
                lines.forEach(watch::take);
            } catch (UncheckedIOException e) {
                // The measurement is over and has closed the connection.
            }
        });
        return watch;
    }

    private synchronized void take(String line) {
        if (line.startsWith("id:")) {
            id = Long.parseLong(line.substring(3).strip());
        } else if (line.startsWith("data:")) {
            for (JsonNode cell : Wire.mapper().readTree(line.substring(5)).path("cells")) {
                String after = cell.path("after").path("amount").asString("");
                if (Corrections.INDICATOR.equals(cell.path("indicator").asString("")) && !after.isEmpty()) {
                    figure = new BigDecimal(after).longValueExact();
                }
            }
        } else if (line.isEmpty() && id != 0 && figure != 0) {
            // The id stands with the last of what is told together.
            figures.put(id, figure);
            id = 0;
            notifyAll();
        }
    }

    /** Returns when the figure has reached this. */
    synchronized void await(long figure) throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST;
        while (figures.isEmpty() || figures.lastEntry().getValue() < figure) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException("the figure did not reach " + figure);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** The figure by the id of the event that told it. */
    synchronized NavigableMap<Long, Long> figures() {
        return new TreeMap<>(figures);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
