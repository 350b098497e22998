package vn.wardpulse.console.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import vn.wardpulse.console.ConsoleSettings;
import vn.wardpulse.console.signin.Access;

/** Reporting's frozen figures. */
@Component
public class Snapshots {

    private final Room room;

    Snapshots(ConsoleSettings settings) {
        URI url = settings.reportingUrl();
        this.room = new Room("reporting", url);
    }

    /** Newest first. */
    public List<Snapshot> all(Access access) {
        return room.get(
                access, at -> at.path("/api/snapshots").build(), new ParameterizedTypeReference<List<Snapshot>>() {});
    }

    public Snapshot one(Access access, int number) {
        return room.get(access, at -> at.path("/api/snapshots/{number}").build(number), Snapshot.class);
    }

    /** @throws RoomRefused with all faults, where what is wanted is not sound */
    public Snapshot freeze(Access access, Map<String, Object> wish) {
        return room.send(
                "POST",
                access,
                at -> at.path("/api/snapshots").build(),
                null,
                MediaType.APPLICATION_JSON,
                wish,
                Snapshot.class);
    }

    /** @param with {@code now}, {@code last-year} or another's number */
    public Snapshot.Compared compare(Access access, int number, String with) {
        return room.get(
                access,
                at -> at.path("/api/snapshots/{number}/comparison")
                        .queryParam("with", with)
                        .build(number),
                Snapshot.Compared.class);
    }

    public Snapshot.Proof prove(Access access, int number) {
        return room.send(
                "POST",
                access,
                at -> at.path("/api/snapshots/{number}/proof").build(number),
                null,
                MediaType.APPLICATION_JSON,
                null,
                Snapshot.Proof.class);
    }

    public void export(Access access, int number, String format, Receiver receiver) {
        room.stream(
                access,
                at -> at.path("/api/snapshots/{number}/export")
                        .queryParam("format", format)
                        .build(number),
                receiver);
    }

    /** The public key, in PEM. */
    public void key(Access access, Receiver receiver) {
        room.stream(access, at -> at.path("/api/snapshots/key").build(), receiver);
    }
}
