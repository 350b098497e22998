package vn.wardpulse.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The country's year asked of the query API page by page, from its first cell on: how long each page takes. */
final class NationalPages {

    private static final int CELLS = 100;
    private static final int PAGES = 1_000;
    private static final int WARM_UP = 200;
    private static final double LIMIT_MILLIS = 50;
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");

    private final URI reporting;
    private final String token;
    private final PrintStream out;

    NationalPages(URI reporting, String token, PrintStream out) {
        this.reporting = reporting;
        this.token = token;
        this.out = out;
    }

    void run(int year) throws IOException, InterruptedException {
        URI first = reporting.resolve("/api/cells?period=%d&limit=%d".formatted(year, CELLS));
        try (HttpClient http = HttpClient.newHttpClient()) {
            walk(http, first, WARM_UP);
            Percentiles took = Percentiles.of(walk(http, first, PAGES));
            out.printf(
                    Locale.ROOT,
                    "  a page of %d cells of the year    %s   %.2f × the limit of 50 ms (p99)%n",
                    CELLS,
                    took,
                    took.millis(99) / LIMIT_MILLIS);
        }
    }

    /** How long each page took, up to so many or the last. */
    private long[] walk(HttpClient http, URI first, int pages) throws IOException, InterruptedException {
        long[] took = new long[pages];
        int page = 0;
        for (@Nullable URI at = first; at != null && page < pages; page++) {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = http.send(
                    HttpRequest.newBuilder(at)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofByteArray());
            took[page] = System.nanoTime() - start;
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(at + " was answered with " + answer.statusCode());
            }
            at = next(at, answer);
        }
        return Arrays.copyOf(took, page);
    }

    private static @Nullable URI next(URI at, HttpResponse<byte[]> answer) {
        Matcher link = NEXT.matcher(answer.headers().firstValue("Link").orElse(""));
        return link.find() ? at.resolve(link.group(1)) : null;
    }
}
