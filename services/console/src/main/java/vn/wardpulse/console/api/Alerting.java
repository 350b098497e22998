package vn.wardpulse.console.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;

/** Alerting's answers: what the visitor watches, what of it holds now, and what they were told. */
@Component
public class Alerting {

    private final Room room;

    Alerting(ConsoleSettings settings) {
        this.room = new Room("alerting", settings.alertingUrl());
    }

    public Alerts alerts(Access access, int limit) {
        return room.get(
                access, at -> at.path("/api/alerts").queryParam("limit", limit).build(), Alerts.class);
    }

    public List<Subscription> subscriptions(Access access) {
        return room.get(
                access,
                at -> at.path("/api/subscriptions").build(),
                new ParameterizedTypeReference<List<Subscription>>() {});
    }

    /** @throws RoomRefused with all faults, where what is wanted is not sound */
    public Subscription add(Access access, Map<String, Object> wanted) {
        return send("POST", access, "/api/subscriptions", wanted);
    }

    /** The same for one that is there. */
    public Subscription change(Access access, UUID id, Map<String, Object> wanted) {
        return send("PUT", access, "/api/subscriptions/" + id, wanted);
    }

    public Subscription delete(Access access, UUID id) {
        return send("DELETE", access, "/api/subscriptions/" + id, Map.of());
    }

    public Alerts.Unread unread(Access access) {
        return room.get(access, at -> at.path("/api/alerts/unread").build(), Alerts.Unread.class);
    }

    public Alerts.Unread read(Access access, long upTo) {
        return room.send(
                "POST",
                access,
                at -> at.path("/api/alerts/read").build(),
                null,
                MediaType.APPLICATION_JSON,
                Map.of("upTo", upTo),
                Alerts.Unread.class);
    }

    private Subscription send(String method, Access access, String path, Map<String, Object> body) {
        return room.send(
                method,
                access,
                at -> at.path(path).build(),
                null,
                MediaType.APPLICATION_JSON,
                body,
                Subscription.class);
    }
}
