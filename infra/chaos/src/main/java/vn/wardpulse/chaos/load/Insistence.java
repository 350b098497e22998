package vn.wardpulse.chaos.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Asks again, with the same request, until there is an answer that says yes or no. */
final class Insistence {

    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final AtomicInteger again = new AtomicInteger();

    /** How often something had to be asked again. */
    int again() {
        return again.get();
    }

    /**
     * @param request made anew for each attempt: its token may have run out meanwhile, and cannot be had while the
     *     database is away
     * @throws IllegalStateException if there was no answer for minutes
     */
    HttpResponse<String> send(Supplier<HttpRequest.Builder> request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String last = "";
        while (System.nanoTime() < deadline) {
            try {
                HttpResponse<String> answer =
                        http.send(request.get().timeout(ANSWER).build(), BodyHandlers.ofString());
                if (answer.statusCode() < 500) {
                    return answer;
                }
                last = answer.request().uri() + ": " + answer.statusCode();
            } catch (IOException | RuntimeException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            again.incrementAndGet();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE.toMillis()));
        }
        throw new IllegalStateException("no answer in " + PATIENCE.toMinutes() + " minutes, at last: " + last);
    }
}
