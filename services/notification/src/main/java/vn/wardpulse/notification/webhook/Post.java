package vn.wardpulse.notification.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.alert.AlertRaised;

/**
 * One message to one receiver.
 *
 * @param id by which the receiver knows it again
 * @param alert null for a test
 * @param attempts that were made, this one included
 */
record Post(UUID id, Webhook webhook, @Nullable AlertRaised alert, Instant madeAt, int attempts) {}
