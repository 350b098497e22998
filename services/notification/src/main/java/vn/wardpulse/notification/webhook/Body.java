package vn.wardpulse.notification.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.alert.AlertRaised;
import vn.wardpulse.model.alert.Crossing;
import vn.wardpulse.model.alert.Watched;
import vn.wardpulse.model.wire.Wire;

/**
 * What a receiver gets.
 *
 * @param type {@code alert} or {@code test}
 * @param delivery the same for every attempt
 * @param link to the page of alerts
 */
record Body(
        String type,
        int version,
        UUID delivery,
        Instant at,
        URI link,
        @Nullable UUID subscription,
        @Nullable Watched watched,
        @Nullable Integer crossings,
        @Nullable List<Crossing> worst) {

    static byte[] of(Post post, URI link) {
        AlertRaised alert = post.alert();
        Body body = alert == null
                ? new Body("test", 1, post.id(), post.madeAt(), link, null, null, null, null)
                : new Body(
                        "alert",
                        1,
                        post.id(),
                        alert.head().at(),
                        link,
                        alert.subscription(),
                        alert.watched(),
                        alert.crossings(),
                        alert.worst());
        return Wire.mapper().writeValueAsBytes(body);
    }
}
