package vn.wardpulse.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;

/** Calls a room over HTTP, as anybody would. */
abstract class Calls {

    private final HttpClient http = HttpClient.newHttpClient();

    /** Where the room listens. */
    abstract int port();

    record Answer(int status, JsonNode body, String etag) {

        List<String> codes() {
            return body.path("faults")
                    .valueStream()
                    .map(fault -> fault.path("code").asString())
                    .toList();
        }

        String at(String pointer) {
            return body.at(pointer).asString();
        }
    }

    Answer get(@Nullable String token, String path) {
        return send(token, "GET", path, null, Map.of());
    }

    Answer put(String token, String path, @Nullable String etag, String json) {
        return send(token, "PUT", path, json, etag == null ? Map.of() : Map.of("If-Match", etag));
    }

    Answer post(String token, String path, String json, String... headers) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        return send(token, "POST", path, json, named);
    }

    Answer upload(@Nullable String token, String path, String csv, String source) {
        String boundary = "a-boundary";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"figures\"; filename=\"past.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\n" + source + "\r\n--" + boundary
                        + "--\r\n";
        return send(token, "POST", path, body, Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /** Sends one file as the part {@code part} of a form. */
    Answer upload(@Nullable String token, String path, String part, String name, byte[] file, String... headers) {
        return answer(raw(token, path, part, name, file, headers));
    }

    /** What is answered to a file, or, where there is none, to a question: byte for byte. */
    HttpResponse<byte[]> raw(
            @Nullable String token, String path, String part, String name, byte @Nullable [] file, String... headers) {
        String boundary = "a-boundary-of-a-file";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (file != null) {
            body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                            + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        }
        HttpRequest.Builder request = file == null
                ? request(token, path).GET()
                : request(token, path)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return exchange(request);
    }

    Answer send(
            @Nullable String token, String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(token, path)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return answer(exchange(request));
    }

    private HttpRequest.Builder request(@Nullable String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        String text = new String(response.body(), StandardCharsets.UTF_8);
        return new Answer(
                response.statusCode(),
                json
                        ? Wire.mapper().readTree(text)
                        : Wire.mapper().createObjectNode().put("text", text),
                response.headers().firstValue("ETag").orElse("none"));
    }

    /** Sends what comes out of a stream, as it comes; the answer comes when the room gives it. */
    CompletableFuture<Answer> stream(String token, String path, String type, InputStream body) {
        HttpRequest.Builder request = request(token, path)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .header("Content-Type", type);
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(Calls::answer);
    }
}
