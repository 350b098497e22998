package vn.wardpulse.console.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;
import vn.wardpulse.model.UnitId;

/** Notification's answers: who was reminded, what became of letters and posts, and where the visitor is told. */
@Component
public class Notifications {

    private final Room room;

    Notifications(ConsoleSettings settings) {
        this.room = new Room("notification", settings.notificationUrl());
    }

    /** The reminders of units at or under {@code unit}, or of all in reach, the newest first. */
    public List<Reminder> reminders(Access access, @Nullable UnitId unit, int limit) {
        return room.get(
                access,
                at -> at.path("/api/deliveries")
                        .queryParamIfPresent("unit", Optional.ofNullable(unit))
                        .queryParam("limit", limit)
                        .build(),
                new ParameterizedTypeReference<List<Reminder>>() {});
    }

    public Preferences preferences(Access access) {
        return room.get(access, at -> at.path("/api/preferences").build(), Preferences.class);
    }

    /** @throws RoomRefused with all faults, where address or language are not sound */
    public Preferences keep(Access access, String email, String language, boolean optedOut) {
        return room.send(
                "PUT",
                access,
                at -> at.path("/api/preferences").build(),
                null,
                MediaType.APPLICATION_JSON,
                Map.of("email", email, "language", language, "optedOut", optedOut),
                Preferences.class);
    }

    /** Where other systems of the visitor want to be told. */
    public List<Webhook> webhooks(Access access) {
        return room.get(
                access, at -> at.path("/api/webhooks").build(), new ParameterizedTypeReference<List<Webhook>>() {});
    }

    /** @throws RoomRefused with all faults, where address or secret are not sound */
    public Webhook addWebhook(Access access, String url, String secret) {
        return send("POST", access, "/api/webhooks", Map.of("url", url, "secret", secret));
    }

    public Webhook deleteWebhook(Access access, UUID id) {
        return send("DELETE", access, "/api/webhooks/" + id, Map.of());
    }

    public Webhook testWebhook(Access access, UUID id) {
        return send("POST", access, "/api/webhooks/" + id + "/test", Map.of());
    }

    /** What became of the letters and posts about the visitor's alerts, of the latest first. */
    public List<AlertDelivery> alertDeliveries(Access access, int limit) {
        return room.get(
                access,
                at -> at.path("/api/alert-deliveries")
                        .queryParam("limit", limit)
                        .build(),
                new ParameterizedTypeReference<List<AlertDelivery>>() {});
    }

    /** What became of the files of the visitor's schedules, of the latest first. */
    public List<FileDelivery> fileDeliveries(Access access, int limit) {
        return room.get(
                access,
                at -> at.path("/api/export-deliveries")
                        .queryParam("limit", limit)
                        .build(),
                new ParameterizedTypeReference<List<FileDelivery>>() {});
    }

    public FileDelivery.Places places(Access access) {
        return room.get(access, at -> at.path("/api/export-places").build(), FileDelivery.Places.class);
    }

    /** Exactly the bytes that were sent. */
    public void file(Access access, UUID delivery, Receiver receiver) {
        room.stream(access, at -> at.path("/api/export-deliveries/{id}/file").build(delivery), receiver);
    }

    private Webhook send(String method, Access access, String path, Map<String, String> body) {
        return room.send(
                method, access, at -> at.path(path).build(), null, MediaType.APPLICATION_JSON, body, Webhook.class);
    }
}
