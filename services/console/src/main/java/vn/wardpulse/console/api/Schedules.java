package vn.wardpulse.console.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;

/** Reporting's schedules: what the visitor has made and sent by itself. */
@Component
public class Schedules {

    private final Room room;

    Schedules(ConsoleSettings settings) {
        this.room = new Room("reporting", settings.reportingUrl());
    }

    /** The oldest first. */
    public List<Schedule> own(Access access) {
        return room.get(
                access, at -> at.path("/api/schedules").build(), new ParameterizedTypeReference<List<Schedule>>() {});
    }

    /** @throws RoomRefused with all faults, where what is wanted is not sound */
    public Schedule add(Access access, Map<String, Object> wanted) {
        return send("POST", access, "/api/schedules", wanted, Schedule.class);
    }

    /** The same for one that is there. */
    public Schedule change(Access access, UUID id, Map<String, Object> wanted) {
        return send("PUT", access, "/api/schedules/" + id, wanted, Schedule.class);
    }

    /** @param act {@code pause} or {@code resume} */
    public Schedule act(Access access, UUID id, String act) {
        return send("POST", access, "/api/schedules/%s/%s".formatted(id, act), Map.of(), Schedule.class);
    }

    public Schedule.Run runNow(Access access, UUID id) {
        return send("POST", access, "/api/schedules/%s/runs".formatted(id), Map.of(), Schedule.Run.class);
    }

    public Schedule delete(Access access, UUID id) {
        return send("DELETE", access, "/api/schedules/" + id, Map.of(), Schedule.class);
    }

    private <T> T send(String method, Access access, String path, Map<String, Object> body, Class<T> type) {
        return room.send(method, access, at -> at.path(path).build(), null, MediaType.APPLICATION_JSON, body, type);
    }
}
