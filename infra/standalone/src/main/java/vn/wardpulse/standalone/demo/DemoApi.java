package vn.wardpulse.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Wire;

/** The public API as the demonstration's people use it, each with their own token. */
public final class DemoApi {

    private static final String REMARK = "Đã kiểm tra lại, số liệu đúng với sổ theo dõi.";

    private final URI catalogue;
    private final URI submission;
    private final URI reporting;
    private final Tokens tokens;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * @param catalogue address of the catalogue
     * @param submission address of submission
     * @param reporting address of reporting
     */
    public DemoApi(URI catalogue, URI submission, URI reporting, Tokens tokens) {
        this.catalogue = catalogue;
        this.submission = submission;
        this.reporting = reporting;
        this.tokens = tokens;
    }

    /** What somebody may not do, or not any more: whoever was faster has changed what it was about. */
    static final class Refused extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        Refused(String said) {
            super(said);
        }
    }

    <T> T definition(String by, String path, Class<T> type) {
        return Wire.mapper()
                .convertValue(ok(send(request(by, catalogue.resolve(path)).GET())), type);
    }

    /** What the catalogue answers. */
    JsonNode defined(String by, String path) {
        return ok(send(request(by, catalogue.resolve(path)).GET()));
    }

    /** Sends something to the catalogue. */
    void defines(String by, String path, Object body) {
        ok(send(request(by, catalogue.resolve(path)).POST(json(body))));
    }

    /** What reporting answers. */
    JsonNode reported(String by, String path) {
        return ok(send(request(by, reporting.resolve(path)).GET()));
    }

    /** Sends something to reporting. */
    void settles(String by, String path, Object body) {
        ok(send(request(by, reporting.resolve(path)).POST(json(body))));
    }

    /** What submission answers. */
    public JsonNode seen(String by, String path) {
        return ok(send(request(by, submission.resolve(path)).GET()));
    }

    /** Sends something to submission. */
    public void says(String by, String path, Object body) {
        ok(send(request(by, submission.resolve(path)).POST(json(body))));
    }

    /** Puts something there under an address that the caller has chosen. */
    public void puts(String by, String path, Object body) {
        ok(send(request(by, submission.resolve(path)).PUT(json(body))));
    }

    /** Imports definitions, each file under the name of its part. */
    void importDefinitions(String by, Map<String, String> files) {
        String boundary = "wardpulse-" + UUID.randomUUID();
        StringBuilder body = new StringBuilder();
        files.forEach((part, csv) -> body.append("""
                --%1$s\r
                Content-Disposition: form-data; name="%2$s"; filename="%2$s.csv"\r
                Content-Type: text/csv; charset=UTF-8\r
                \r
                %3$s\r
                """.formatted(boundary, part, csv)));
        body.append("--").append(boundary).append("--\r\n");
        ok(send(request(by, catalogue.resolve("/api/imports"))
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))));
    }

    JsonNode report(String by, Obligation obligation) {
        return ok(send(request(by, address(obligation, "")).GET()));
    }

    /** Whether {@code act} was already done to that version. */
    boolean did(String by, Obligation obligation, String act, int version) {
        for (JsonNode entry :
                ok(send(request(by, address(obligation, "/history")).GET()))) {
            if (act.equals(entry.path("act").asString())
                    && version == entry.path("version").asInt()) {
                return true;
            }
        }
        return false;
    }

    void saveDraft(String by, Obligation obligation, List<ReportedFigure> figures) {
        String revision = report(by, obligation).path("revision").asString();
        ok(send(request(by, address(obligation, "/draft"))
                .header("If-Match", quoted(revision))
                .PUT(json(Map.of("figures", figures)))));
    }

    /** Hands in, and explains whatever the check asks to have explained, as an officer would. */
    public void submit(String by, Obligation obligation, List<ReportedFigure> figures) {
        explaining(figures, explained -> {
            String revision = report(by, obligation).path("revision").asString();
            return request(by, address(obligation, "/submission"))
                    .header("If-Match", quoted(revision))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(json(Map.of("figures", explained)));
        });
    }

    public void approve(String by, Obligation obligation, int version) {
        ok(send(request(by, address(obligation, "/approval")).POST(json(Map.of("version", version)))));
    }

    void sendBack(String by, Obligation obligation, int version, String reason) {
        ok(send(request(by, address(obligation, "/return")).POST(json(Map.of("version", version, "reason", reason)))));
    }

    void withdraw(String by, Obligation obligation, int version, String reason) {
        ok(send(request(by, address(obligation, "/withdrawal"))
                .POST(json(Map.of("version", version, "reason", reason)))));
    }

    public void correct(
            String by, Obligation obligation, List<ReportedFigure> figures, String reason, String document) {
        explaining(figures, explained -> {
            String revision = report(by, obligation).path("revision").asString();
            return request(by, address(obligation, "/correction"))
                    .header("If-Match", quoted(revision))
                    .POST(json(Map.of("reason", reason, "document", document, "figures", explained)));
        });
    }

    /** Imports figures of the past, as one CSV file. */
    public void importHistory(String by, String csv, String source) {
        String boundary = "wardpulse-" + UUID.randomUUID();
        String body = """
                --%1$s\r
                Content-Disposition: form-data; name="source"\r
                Content-Type: text/plain; charset=UTF-8\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="figures"; filename="history.csv"\r
                Content-Type: text/csv; charset=UTF-8\r
                \r
                %3$s\r
                --%1$s--\r
                """.formatted(boundary, source, csv);
        ok(send(request(by, submission.resolve("/api/history"))
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))));
    }

    /** Lets a file go with what is said next; the same one again is there already. */
    void attaches(String by, String path, String name, byte[] file) {
        String boundary = "wardpulse-" + UUID.randomUUID();
        String before = """
                --%s\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(boundary, name);
        ok(send(request(by, submission.resolve(path))
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(List.of(
                        before.getBytes(StandardCharsets.UTF_8),
                        file,
                        ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8))))));
    }

    private void explaining(List<ReportedFigure> figures, Function<List<ReportedFigure>, HttpRequest.Builder> request) {
        HttpResponse<String> answer = send(request.apply(figures));
        if (answer.statusCode() == 422) {
            Map<String, Boolean> warned = new HashMap<>();
            for (JsonNode fault : Wire.mapper().readTree(answer.body()).path("faults")) {
                warned.put(
                        fault.path("where").asString(),
                        "WARNING".equalsIgnoreCase(fault.path("severity").asString()));
            }
            if (warned.values().stream().allMatch(warning -> warning)) {
                answer = send(request.apply(withRemarks(figures, warned)));
            }
        }
        ok(answer);
    }

    private static List<ReportedFigure> withRemarks(List<ReportedFigure> figures, Map<String, Boolean> warned) {
        List<ReportedFigure> explained = new ArrayList<>();
        for (ReportedFigure line : figures) {
            boolean asked = warned.keySet().stream()
                    .anyMatch(where -> where.contains(line.indicator().value()));
            explained.add(asked ? new ReportedFigure(line.indicator(), line.figure(), REMARK, line.channels()) : line);
        }
        return explained;
    }

    /** Watches {@code wishes}, unless {@code by} watches something already. */
    void subscribe(String by, URI alerting, List<Map<String, String>> wishes) {
        URI address = alerting.resolve("/api/subscriptions");
        if (ok(send(request(by, address).GET())).isEmpty()) {
            wishes.forEach(wish -> ok(send(request(by, address).POST(json(wish)))));
        }
    }

    private URI address(Obligation obligation, String act) {
        return submission.resolve("/api/reports/" + obligation + act);
    }

    private HttpRequest.Builder request(String by, URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokens.of(by))
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(Wire.mapper().writeValueAsBytes(body));
    }

    private static String quoted(String revision) {
        return '"' + revision + '"';
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
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
            String said = "%s %s: %d %s"
                    .formatted(answer.request().method(), answer.uri(), answer.statusCode(), answer.body());
            throw answer.statusCode() / 100 == 4 ? new Refused(said) : new IllegalStateException(said);
        }
        return Wire.mapper().readTree(answer.body().isEmpty() ? "{}" : answer.body());
    }
}
