package vn.wardpulse.notification.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.wardpulse.notification.NotificationSettings;
import vn.wardpulse.notification.access.Reach;
import vn.wardpulse.web.Fault;
import vn.wardpulse.web.Reader;
import vn.wardpulse.web.Refused;

@RestController
@RequestMapping("/api/webhooks")
@Tag(name = "Webhooks", description = "Where other systems of the one who asks want to be told")
class WebhooksController {

    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 200;

    private final Webhooks webhooks;
    private final Posts posts;
    private final Courier courier;
    private final Destination destination;
    private final Reach reach;
    private final Clock wallClock;
    private final int most;

    WebhooksController(
            Webhooks webhooks,
            Posts posts,
            Courier courier,
            Destination destination,
            Reach reach,
            @Qualifier("wallClock") Clock wallClock,
            NotificationSettings settings) {
        this.webhooks = webhooks;
        this.posts = posts;
        this.courier = courier;
        this.destination = destination;
        this.reach = reach;
        this.wallClock = wallClock;
        this.most = settings.webhooks().most();
    }

    /** What a request carries; everything may be missing. */
    record Wanted(
            @Schema(example = "https://example.org/wardpulse") @Nullable
            String url,

            @Schema(description = "16 to 200 characters; one is made if it is left out") @Nullable
            String secret) {}

    /** @param secret signs what is sent; it is shown this once */
    record Made(
            UUID id,

            @Schema(example = "https://example.org/wardpulse")
            String url,

            String secret) {}

    @GetMapping
    @Operation(summary = "One's own receivers, and what became of the last that was sent to each")
    List<ShownWebhook> own(@Parameter(hidden = true) Reader reader) {
        reach.demandPerson(reader, "webhooks");
        return webhooks.of(reader.name());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Name a receiver for one's subscriptions",
            description = "What is sent there is a POST of JSON with the headers Wardpulse-Delivery (the same for every"
                    + " attempt), Wardpulse-Timestamp (seconds since 1970) and Wardpulse-Signature: v1= and, in"
                    + " hexadecimal, HMAC-SHA256 with the secret over the timestamp, a full stop and the body.")
    Made add(@Parameter(hidden = true) Reader reader, @RequestBody Wanted body) {
        reach.demandPerson(reader, "webhooks");
        String url = sound(body);
        if (webhooks.of(reader.name()).size() >= most) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, WebhookFaults.tooMany(most));
        }
        String given = given(body);
        String secret = given.isEmpty() ? Signature.secret() : given;
        Webhook webhook = new Webhook(UUID.randomUUID(), reader.name(), url, secret, wallClock.instant());
        webhooks.keep(webhook);
        return new Made(webhook.id(), url, secret);
    }

    @DeleteMapping("/{id}")
    @Operation(
            summary = "Send nothing there any more",
            description = "What waits for it is dropped. Answers with what was deleted.")
    ShownWebhook delete(@Parameter(hidden = true) Reader reader, @PathVariable UUID id) {
        ShownWebhook webhook = find(reader, id);
        webhooks.delete(id);
        return webhook;
    }

    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have a test sent there",
            description = "At once, and once only; what became of it stands with the receiver.")
    ShownWebhook test(@Parameter(hidden = true) Reader reader, @PathVariable UUID id) {
        find(reader, id);
        posts.test(id);
        courier.wake();
        return find(reader, id);
    }

    /** Somebody else's is as good as not there. */
    private ShownWebhook find(Reader reader, UUID id) {
        reach.demandPerson(reader, "webhooks");
        return webhooks.find(id, reader.name()).orElseThrow(() -> Refused.notFound("webhooks/" + id));
    }

    private String sound(Wanted body) {
        List<Fault> faults = new ArrayList<>();
        Optional<URI> uri = Optional.ofNullable(body.url()).flatMap(Destination::read);
        if (uri.isEmpty()) {
            faults.add(WebhookFaults.address());
        } else if (!allowed(uri.get())) {
            faults.add(WebhookFaults.privateAddress());
        }
        String secret = given(body);
        if (!secret.isEmpty() && (secret.length() < SHORTEST_SECRET || secret.length() > LONGEST_SECRET)) {
            faults.add(WebhookFaults.secret(SHORTEST_SECRET, LONGEST_SECRET));
        }
        if (!faults.isEmpty()) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-webhook", faults);
        }
        return uri.orElseThrow().toString();
    }

    /** A name that stands for nothing today may tomorrow; it is looked at again before anything is sent. */
    private boolean allowed(URI uri) {
        try {
            return destination.allows(uri);
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /** Empty where none is given. */
    private static String given(Wanted body) {
        return body.secret() == null || body.secret().isBlank() ? "" : body.secret();
    }
}
