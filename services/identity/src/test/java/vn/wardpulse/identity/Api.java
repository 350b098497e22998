package vn.wardpulse.identity;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interface as people with a token use it; each is signed in once. */
final class Api {

    static final JsonMapper JSON = new JsonMapper();

    private final URI identity;
    private final Browser http;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Api(URI identity) {
        this.identity = identity;
        this.http = new Browser(identity);
    }

    record Answer(int status, String text) {

        JsonNode json() {
            return JSON.readTree(text);
        }
    }

    /** @param person a demo sign-in, {@code demo-machine}, or empty for nobody */
    Answer call(String person, String method, String path, String body) {
        var request = HttpRequest.newBuilder(identity.resolve(path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!person.isEmpty()) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(person, this::token));
        }
        HttpResponse<String> answer = http.send(request.build());
        return new Answer(answer.statusCode(), answer.body());
    }

    private String token(String person) {
        if (person.equals("demo-machine")) {
            return CodeFlow.json(http.post(
                            "/oauth2/token",
                            Map.of("grant_type", "client_credentials"),
                            CodeFlow.basic(person, "wardpulse")))
                    .get("access_token")
                    .asString();
        }
        return new CodeFlow(identity)
                .tokens(person, "wardpulse")
                .get("access_token")
                .asString();
    }
}
