package vn.wardpulse.chaos.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.standalone.demo.Tokens;

/** The rooms' HTTP interfaces with somebody's token. */
public final class Rooms {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Tokens tokens;

    public Rooms(Tokens tokens) {
        this.tokens = tokens;
    }

    public JsonNode get(String by, URI address) {
        return send(request(by, address).GET());
    }

    public JsonNode post(String by, URI address, Object body) {
        return send(request(by, address)
                .POST(BodyPublishers.ofByteArray(Wire.mapper().writeValueAsBytes(body))));
    }

    private HttpRequest.Builder request(String by, URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + tokens.of(by))
                .header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return Wire.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
