package vn.wardpulse.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.testing.TestTokens;

/** The room's API as its callers see it. */
public final class Api {

    static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String token;

    private Api(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    public static Api nobody(int port) {
        return new Api(port, null);
    }

    public static Api person(int port, @Nullable String unit, String role) {
        return new Api(port, TestTokens.shared().person("ai." + role, unit, role));
    }

    public static Api named(int port, String name, @Nullable String unit, String role) {
        return new Api(port, TestTokens.shared().person(name, unit, role));
    }

    public static Api machine(int port, @Nullable String unit, String... scopes) {
        return new Api(port, TestTokens.shared().machine("may", unit, scopes));
    }

    public static Api with(int port, String token) {
        return new Api(port, token);
    }

    public HttpResponse<String> get(String path, String... headers) {
        try {
            return HTTP.send(request(path, headers), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status(String path) {
        return get(path).statusCode();
    }

    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Wire.mapper().readTree(answer.body());
    }

    /** Sends nothing to an address where that means something. */
    public HttpResponse<String> post(String path) {
        return post(path, HttpRequest.BodyPublishers.noBody());
    }

    public HttpResponse<String> post(String path, String json) {
        return post(path, HttpRequest.BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, HttpRequest.BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, HttpRequest.BodyPublishers.noBody());
    }

    /** @param json what is sent; empty for nothing */
    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        return send(
                method,
                path,
                HttpRequest.BodyPublishers.ofString(json),
                Stream.concat(Stream.of("Content-Type", "application/json"), Arrays.stream(headers))
                        .toArray(String[]::new));
    }

    private HttpResponse<String> post(String path, HttpRequest.BodyPublisher body, String... headers) {
        return send("POST", path, body, headers);
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        try {
            HttpRequest request = HttpRequest.newBuilder(request(path, headers), (name, value) -> true)
                    .method(method, body)
                    .build();
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static byte[] bytes(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofByteArray()).body();
    }

    public HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }
}
