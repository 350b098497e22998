package vn.wardpulse.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** Asks rooms how they are, as anybody may: over HTTP. */
final class Readiness {

    static final String UP = "up";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http;

    Readiness(HttpClient http) {
        this.http = http;
    }

    static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** @return whether all rooms became ready in time */
    static boolean await(Addresses addresses) {
        long start = System.nanoTime();
        try (HttpClient http = client()) {
            Readiness readiness = new Readiness(http);
            Set<Room> missing = EnumSet.allOf(Room.class);
            while (System.nanoTime() - start < START.toNanos()) {
                missing.removeIf(room -> UP.equals(readiness.of(addresses.port(room))));
                if (missing.isEmpty()) {
                    return true;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return false;
    }

    /** {@link #UP}, or what is amiss. */
    String of(int port) {
        URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try {
            int status = http.send(
                            HttpRequest.newBuilder(readiness).timeout(PATIENCE).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status == 200 ? UP : "not ready (" + status + ")";
        } catch (IOException e) {
            return "does not answer";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "was not waited for";
        }
    }
}
