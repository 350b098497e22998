package vn.wardpulse.console.api;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriBuilder;
import tools.jackson.databind.JsonNode;
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
    public SnapshotWork.Answer<Snapshot> freeze(Access access, Map<String, Object> wish) {
        return answer(access, at -> at.path("/api/snapshots").build(), wish, Snapshot.class);
    }

    /**
     * What is answered at once.
     *
     * @param with {@code now}, {@code last-year} or another's number
     * @throws RoomRefused if it is large, and has to be asked for by {@link #askToCompare}
     */
    public Snapshot.Compared compare(Access access, int number, String with) {
        return room.get(access, at -> comparison(at, number, with), Snapshot.Compared.class);
    }

    public SnapshotWork.Answer<Snapshot.Compared> askToCompare(Access access, int number, String with) {
        return answer(access, at -> comparison(at, number, with), null, Snapshot.Compared.class);
    }

    private static URI comparison(UriBuilder at, int number, String with) {
        return at.path("/api/snapshots/{number}/comparison")
                .queryParam("with", "{with}")
                .build(number, with);
    }

    public SnapshotWork.Answer<Snapshot.Proof> prove(Access access, int number) {
        return answer(access, at -> at.path("/api/snapshots/{number}/proof").build(number), null, Snapshot.Proof.class);
    }

    /** Has a file prepared. */
    public SnapshotWork prepare(Access access, int number, String format) {
        return room.send(
                "POST",
                access,
                at -> at.path("/api/snapshots/{number}/exports")
                        .queryParam("format", "{format}")
                        .build(number, format),
                null,
                MediaType.APPLICATION_JSON,
                null,
                SnapshotWork.class);
    }

    private <T> SnapshotWork.Answer<T> answer(
            Access access, Function<UriBuilder, URI> address, @Nullable Object body, Class<T> type) {
        JsonNode answer = room.send("POST", access, address, null, MediaType.APPLICATION_JSON, body, JsonNode.class);
        return answer.has("askedBy")
                ? new SnapshotWork.Answer<>(null, Room.JSON.treeToValue(answer, SnapshotWork.class))
                : new SnapshotWork.Answer<>(Room.JSON.treeToValue(answer, type), null);
    }

    /** Newest first. */
    public List<SnapshotWork> works(Access access) {
        return room.get(
                access,
                at -> at.path("/api/snapshots/work").build(),
                new ParameterizedTypeReference<List<SnapshotWork>>() {});
    }

    public SnapshotWork work(Access access, int id) {
        return room.get(access, at -> at.path("/api/snapshots/work/{id}").build(id), SnapshotWork.class);
    }

    /** @throws RoomRefused if it has ended, or is for others to cancel */
    public SnapshotWork cancel(Access access, int id) {
        return room.send(
                "DELETE",
                access,
                at -> at.path("/api/snapshots/work/{id}").build(id),
                null,
                MediaType.APPLICATION_JSON,
                null,
                SnapshotWork.class);
    }

    public void prepared(Access access, int id, Receiver receiver) {
        room.stream(access, at -> at.path("/api/snapshots/work/{id}/file").build(id), receiver);
    }

    public void export(Access access, int number, String format, Receiver receiver) {
        room.stream(
                access,
                at -> at.path("/api/snapshots/{number}/export")
                        .queryParam("format", "{format}")
                        .build(number, format),
                receiver);
    }

    /** The public key, in PEM. */
    public void key(Access access, Receiver receiver) {
        room.stream(access, at -> at.path("/api/snapshots/key").build(), receiver);
    }
}
