package vn.wardpulse.console.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;

/** Tables that people keep at reporting. */
@Component
public class SavedViews {

    private final Room room;

    SavedViews(ConsoleSettings settings) {
        URI url = settings.reportingUrl();
        this.room = new Room("reporting", url);
    }

    /** By name: the visitor's own, and those for everybody whose reach covers them. */
    public List<SavedView> all(Access access) {
        return room.get(
                access,
                at -> at.path("/api/saved-views").build(),
                new ParameterizedTypeReference<List<SavedView>>() {});
    }

    public SavedView one(Access access, UUID id) {
        return room.get(access, at -> at.path("/api/saved-views/{id}").build(id), SavedView.class);
    }

    /** @throws RoomRefused with all faults, where what is wanted is not sound */
    public SavedView save(Access access, Map<String, Object> wanted) {
        return room.send(
                "POST",
                access,
                at -> at.path("/api/saved-views").build(),
                null,
                MediaType.APPLICATION_JSON,
                wanted,
                SavedView.class);
    }

    /** @param version that the visitor has seen */
    public SavedView change(Access access, UUID id, long version, Map<String, Object> wanted) {
        return room.send(
                "PUT",
                access,
                at -> at.path("/api/saved-views/{id}").build(id),
                version,
                MediaType.APPLICATION_JSON,
                wanted,
                SavedView.class);
    }

    public SavedView delete(Access access, UUID id, long version) {
        return room.send(
                "DELETE",
                access,
                at -> at.path("/api/saved-views/{id}").build(id),
                version,
                MediaType.APPLICATION_JSON,
                null,
                SavedView.class);
    }
}
