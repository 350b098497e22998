package vn.wardpulse.notification.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hands posts to their receivers, and knows what came of it. It follows no redirects: an answer cannot send us elsewhere. */
final class Line {

    static final String DELIVERY = "Wardpulse-Delivery";
    static final String TIMESTAMP = "Wardpulse-Timestamp";
    static final String SIGNATURE = "Wardpulse-Signature";

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final HttpClient http;
    private final Destination destination;
    private final InstantSource wallClock;
    private final Duration patience;
    private final URI link;

    Line(Destination destination, InstantSource wallClock, Duration patience, URI link) {
        this.destination = destination;
        this.wallClock = wallClock;
        this.patience = patience;
        this.link = link;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(patience)
                .build();
    }

    Answer send(Post post) {
        return send(post.webhook(), post.id(), "application/json", Map.of(), Body.of(post, link));
    }

    /** @param headers besides those that tell of the delivery */
    Answer send(Webhook webhook, UUID delivery, String mediaType, Map<String, String> headers, byte[] body) {
        Optional<URI> uri = Destination.read(webhook.url());
        try {
            if (uri.isEmpty() || !destination.allows(uri.get())) {
                return new Answer.Never("the address is private or none");
            }
            HttpRequest request = request(uri.get(), webhook.secret(), delivery, mediaType, headers, body);
            return answer(
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
        } catch (UnknownHostException e) {
            return new Answer.NotNow("no such host");
        } catch (IOException e) {
            return new Answer.NotNow(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.NotNow("interrupted");
        }
    }

    private HttpRequest request(
            URI uri, String secret, UUID delivery, String mediaType, Map<String, String> headers, byte[] body) {
        String timestamp = Long.toString(wallClock.instant().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(patience)
                .header("Content-Type", mediaType)
                .header("User-Agent", "Wardpulse")
                .header(DELIVERY, delivery.toString())
                .header(TIMESTAMP, timestamp)
                .header(SIGNATURE, Signature.of(secret, timestamp, body));
        headers.forEach(request::header);
        return request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
    }

    private static Answer answer(int status) {
        if (status >= 200 && status < 300) {
            return new Answer.Taken();
        }
        boolean later =
                status >= SERVER_ERROR || status == REQUEST_TIMEOUT || status == TOO_EARLY || status == TOO_MANY;
        return later ? new Answer.NotNow("answered " + status) : new Answer.Never("answered " + status);
    }
}
