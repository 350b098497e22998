package vn.wardpulse.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.standalone.demo.Tokens;

/**
 * A supply of reports that can be handed in one after the other: each is corrected by one more, then approved, so that
 * it can be corrected again.
 */
final class Corrections {

    /** The flow that every correction raises by 1. */
    static final String INDICATOR = "SOC-02";

    private final URI submission;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Open> reports = new LinkedBlockingQueue<>();

    /** A report as it stands, of which nobody else takes care at the moment. */
    private record Open(
            Obligation obligation, String officer, String leader, long revision, List<ReportedFigure> figures) {}

    Corrections(URI submission, Tokens tokens) {
        this.submission = submission;
        this.tokens = tokens;
    }

    /** Takes up a report whose state allows corrections. */
    void add(Obligation obligation, String officer, String leader) {
        JsonNode report = ok(send(officer, obligation, "", null, -1));
        if (!report.path("may").toString().contains("correct")) {
            return;
        }
        reports.add(
                new Open(obligation, officer, leader, report.path("revision").asLong(), figures(report)));
    }

    int size() {
        return reports.size();
    }

    /**
     * Hands one correction in.
     *
     * @param acknowledged runs as soon as it is; the approval, which nobody waits for, comes after
     */
    void next(Runnable acknowledged) {
        try {
            Open open = reports.take();
            List<ReportedFigure> more = oneMore(open.figures());
            JsonNode answer = ok(send(
                    open.officer(),
                    open.obligation(),
                    "/correction",
                    Map.of("reason", "Cập nhật số liệu bổ sung", "figures", more),
                    open.revision()));
            acknowledged.run();
            JsonNode approved = ok(send(
                    open.leader(),
                    open.obligation(),
                    "/approval",
                    Map.of("version", answer.path("latestVersion").asInt()),
                    answer.path("revision").asLong()));
            reports.add(new Open(
                    open.obligation(),
                    open.officer(),
                    open.leader(),
                    approved.path("revision").asLong(),
                    more));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /**
     * What became of corrections that were handed in at a steady rate.
     *
     * @param at when each was to be sent
     * @param answered how long it took until it was acknowledged; 0 if it was not
     */
    record Sent(long[] at, long[] answered, long failed) {}

    /** Hands in so many, one after the other at a steady rate, whether or not those before are answered. */
    Sent send(int perSecond, int reports, PrintStream out) {
        long[] at = new long[reports];
        long[] answered = new long[reports];
        AtomicLong failed = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long start = System.nanoTime();
            for (int n = 0; n < reports; n++) {
                LockSupport.parkNanos(start + (long) (n * 1e9 / perSecond) - System.nanoTime());
                int report = n;
                at[n] = System.nanoTime();
                threads.execute(() -> {
                    try {
                        next(() -> answered[report] = System.nanoTime() - at[report]);
                    } catch (RuntimeException e) {
                        failed.incrementAndGet();
                        out.println("  a report was not taken: " + e.getMessage());
                    }
                });
            }
        }
        return new Sent(at, answered, failed.get());
    }

    /** One report as it goes over the wire, for the bare broker to carry. */
    byte[] sample() {
        Open any = reports.iterator().next();
        return Wire.mapper().writeValueAsBytes(Map.of("obligation", any.obligation(), "figures", any.figures()));
    }

    private static List<ReportedFigure> oneMore(List<ReportedFigure> figures) {
        List<ReportedFigure> more = new ArrayList<>(figures);
        more.replaceAll(line -> line.indicator().value().equals(INDICATOR)
                        && line.figure() instanceof Figure.Amount amount
                ? new ReportedFigure(
                        line.indicator(), new Figure.Amount(amount.value().add(BigDecimal.ONE)), "Đã kiểm tra lại")
                : line);
        return more;
    }

    private static List<ReportedFigure> figures(JsonNode report) {
        return Arrays.asList(Wire.mapper().convertValue(report.path("figures"), ReportedFigure[].class));
    }

    private HttpResponse<String> send(
            String officer, Obligation obligation, String act, @Nullable Object body, long revision) {
        HttpRequest.Builder request = HttpRequest.newBuilder(submission.resolve("/api/reports/" + obligation + act))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + tokens.of(officer))
                .header("Content-Type", "application/json");
        if (body != null) {
            request.header("If-Match", "\"" + revision + "\"")
                    .POST(BodyPublishers.ofByteArray(Wire.mapper().writeValueAsBytes(body)));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return Wire.mapper().readTree(answer.body());
    }
}
