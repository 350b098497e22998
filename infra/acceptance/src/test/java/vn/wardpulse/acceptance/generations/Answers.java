package vn.wardpulse.acceptance.generations;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.testing.TestTokens;

/** What an administrator is answered, held against what it should be. */
final class Answers {

    private static final List<String> PERIODS = List.of("2023", "2023-H1", "2023-Q2", "2023-05");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = TestTokens.shared().person("quantri", null, "administrator");
    private final int port;

    Answers(int port) {
        this.port = port;
    }

    /** One answer: the generation that it names, and the figures in it by unit and period. */
    record Answer(int generation, SortedMap<String, JsonNode> views) {

        /** The keys of what is not as {@code right} has it. */
        List<String> wrong(Collection<UnitPeriod> right) {
            Map<String, JsonNode> expected = new TreeMap<>();
            for (UnitPeriod view : right) {
                if (PERIODS.contains(view.period().toString())) {
                    expected.put(
                            view.unit() + "/" + view.period(), Wire.mapper().valueToTree(view));
                }
            }
            List<String> wrong = new ArrayList<>();
            expected.forEach((key, view) -> {
                if (!same(view, views.get(key))) {
                    wrong.add(key);
                }
            });
            views.keySet().stream().filter(key -> !expected.containsKey(key)).forEach(wrong::add);
            return wrong;
        }

        private static boolean same(JsonNode expected, @Nullable JsonNode found) {
            return found != null
                    && List.of("cells", "themes", "forms").stream()
                            .allMatch(part -> expected.get(part).equals(found.get(part)));
        }
    }

    /** All units in several periods, those aside that go on reporting. */
    Answer figures() {
        HttpResponse<String> answer = send(request("/api/unit-periods?period=" + String.join("&period=", PERIODS)));
        SortedMap<String, JsonNode> views = new TreeMap<>();
        for (JsonNode view : Wire.mapper().readTree(answer.body())) {
            boolean nothing = view.get("cells").isEmpty() && view.get("forms").isEmpty();
            if (!nothing && !WrittenLog.BUSY.contains(view.get("unit").asString())) {
                views.put(
                        view.get("unit").asString() + "/"
                                + Period.parse(view.get("period").asString()),
                        view);
            }
        }
        return new Answer(
                (int) answer.headers()
                        .firstValueAsLong("X-Wardpulse-Generation")
                        .orElse(-1),
                views);
    }

    JsonNode generations() {
        return Wire.mapper().readTree(send(request("/api/generations")).body());
    }

    /** The request's id. */
    String askForRebuild() {
        HttpResponse<String> answer = send(request("/api/generations").POST(HttpRequest.BodyPublishers.noBody()));
        return Wire.mapper().readTree(answer.body()).get("request").asString();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
