package vn.wardpulse.notification.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * Where another system of somebody wants to be told.
 *
 * @param person sign-in name of whose it is
 */
record Webhook(UUID id, String person, String url, String secret, Instant madeAt) {}
