package vn.wardpulse.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.wire.Wire;

/** Calls a room over HTTP, as anybody would: with a token, or without one where it is null. */
public abstract class RoomApi {

    private static final String BOUNDARY = "a-boundary-of-a-file";

    private final HttpClient http = HttpClient.newHttpClient();

    /** Where the room listens. */
    protected abstract int port();

    public Answer get(@Nullable String token, String path) {
        return send(token, "GET", path, null, Map.of());
    }

    public Answer put(@Nullable String token, String path, String json) {
        return send(token, "PUT", path, json, Map.of());
    }

    /** @param headers names and values by turns */
    public Answer post(@Nullable String token, String path, String json, String... headers) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            named.put(headers[i], headers[i + 1]);
        }
        return send(token, "POST", path, json, named);
    }

    public Answer delete(@Nullable String token, String path) {
        return send(token, "DELETE", path, null, Map.of());
    }

    /** Sends a body as JSON, unless the headers say that it is something else. */
    public Answer send(
            @Nullable String token, String method, String path, @Nullable String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(token, path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        return answer(exchange(request));
    }

    /** Sends one file as the part {@code part} of a form. */
    public Answer upload(
            @Nullable String token, String path, String part, String name, byte[] file, String... headers) {
        return answer(raw(token, path, part, name, file, headers));
    }

    /** What is answered to a file, or, where there is none, to a question: byte for byte. */
    public HttpResponse<byte[]> raw(
            @Nullable String token, String path, String part, String name, byte @Nullable [] file, String... headers) {
        HttpRequest.Builder request = request(token, path);
        if (file != null) {
            request.POST(BodyPublishers.ofByteArray(form(part, name, file)))
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return exchange(request);
    }

    private static byte[] form(String part, String name, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    /** Sends what comes out of a stream, as it comes; the answer comes when the room gives it. */
    public CompletableFuture<Answer> stream(String token, String path, String type, InputStream body) {
        HttpRequest.Builder request = request(token, path)
                .POST(BodyPublishers.ofInputStream(() -> body))
                .header("Content-Type", type);
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(RoomApi::answer);
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
}
