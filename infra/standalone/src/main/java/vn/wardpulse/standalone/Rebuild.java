package vn.wardpulse.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.wardpulse.model.wire.Wire;

/** Asks reporting for a rebuild and tells how far it is, until readers are shown what was built. */
final class Rebuild {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** So long nobody may take the request up, and so long reporting may be silent, before that is a failure. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final URI generations;
    private final Administrator administrator;
    private final Consumer<String> tell;
    private String told = "";

    Rebuild(URI reporting, Administrator administrator, Consumer<String> tell) {
        this.generations = reporting.resolve("/api/generations");
        this.administrator = administrator;
        this.tell = tell;
    }

    /** @throws Stopped with a sentence if it comes to nothing */
    void run() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String request =
                    ask(http, BodyPublishers.noBody(), "POST").path("request").asString();
            say("The log has the request " + request);
            long heard = System.nanoTime();
            while (true) {
                try {
                    JsonNode all = ask(http, BodyPublishers.noBody(), "GET");
                    if (isShown(all, request)) {
                        return;
                    }
                    if (isTakenUp(all)) {
                        heard = System.nanoTime();
                    }
                } catch (Unanswered e) {
                    say("Reporting does not answer at the moment");
                }
                if (System.nanoTime() - heard > SILENCE.toNanos()) {
                    throw new Stopped(
                            "For a minute nothing has come of it; the request stays in the log. Look at ./wardpulse status and the roll-up's log.");
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (Unanswered e) {
            throw new Stopped(
                    "Reporting does not answer at %s (%s); look at ./wardpulse status."
                            .formatted(generations, e.getMessage()),
                    e);
        }
    }

    private boolean isShown(JsonNode all, String request) {
        for (JsonNode generation : all) {
            if (request.equals(generation.path("request").asString(""))) {
                int number = generation.path("number").asInt();
                if (generation.path("shown").asBoolean()) {
                    say("Generation %d is shown".formatted(number));
                    return true;
                }
                if (generation.path("state").asString().equals("retired")) {
                    throw new Stopped(
                            "Generation %d was given up: what it had kept was lost. The next is built from the log by itself."
                                    .formatted(number));
                }
                return false;
            }
        }
        return false;
    }

    /** Whether something is built, or was and is about to be shown. */
    private boolean isTakenUp(JsonNode all) {
        JsonNode newest = all.path(0);
        boolean building = newest.path("state").asString("").equals("building");
        if (building) {
            long records = newest.path("records").asLong();
            say("Generation %d: %s"
                    .formatted(
                            newest.path("number").asInt(),
                            records == 0
                                    ? "begins"
                                    : "%d %% of %d records read"
                                            .formatted(
                                                    100 * newest.path("taken").asLong() / records, records)));
        }
        return building || !newest.path("shown").asBoolean(true);
    }

    private void say(String line) {
        if (!line.equals(told)) {
            told = line;
            tell.accept(line);
        }
    }

    private JsonNode ask(HttpClient http, HttpRequest.BodyPublisher body, String method) {
        HttpResponse<String> answer = send(http, body, method);
        if (answer.statusCode() == 401) {
            administrator.over();
            answer = send(http, body, method);
        }
        return switch (answer.statusCode()) {
            case 200, 202 -> Wire.mapper().readTree(answer.body());
            case 401, 403 ->
                throw new Stopped(
                        "This client may not have views built anew: it takes an administrator, or a machine client with the scope catalogue:write.");
            case 404, 405 -> throw new Stopped("%s is no reporting room of this version.".formatted(generations));
            default -> throw new Unanswered("status " + answer.statusCode(), null);
        };
    }

    private HttpResponse<String> send(HttpClient http, HttpRequest.BodyPublisher body, String method) {
        try {
            return http.send(
                    HttpRequest.newBuilder(generations)
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + administrator.token())
                            .method(method, body)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unanswered(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped("Interrupted; the request stays in the log.", e);
        }
    }

    /** No answer that says anything; there may be one later. */
    private static final class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unanswered(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }
}
