package vn.wardpulse.notification.webhook;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Files on their way to receivers: the body is the file itself, signed as alerts are. */
public final class FilePosts {

    private final Webhooks webhooks;
    private final Line line;

    FilePosts(Webhooks webhooks, Line line) {
        this.webhooks = webhooks;
        this.line = line;
    }

    /** The address of a receiver, if it is one of {@code person}'s. */
    public Optional<String> address(UUID webhook, String person) {
        return webhooks.owned(webhook, person).map(Webhook::url);
    }

    /**
     * Hands a file over.
     *
     * @param delivery by which the receiver knows a repetition
     * @param headers that tell what it is
     */
    public Answer send(
            UUID webhook, String person, UUID delivery, String mediaType, Map<String, String> headers, byte[] file) {
        return webhooks.owned(webhook, person)
                .map(owned -> line.send(owned, delivery, mediaType, headers, file))
                .orElseGet(() -> new Answer.Never("not a receiver of the owner's, or not any more"));
    }
}
