package vn.wardpulse.archive;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an archive holds: {@code manifest.json}.
 *
 * @param format of the whole, {@link #FORMAT}
 * @param madeAt in real time
 * @param mode what the installation was made as: {@code start} or {@code demo}
 * @param clock where the demonstration's clock stood; null elsewhere
 * @param administratorTold whether somebody was given the first password
 * @param generation of views that were shown
 * @param piece size of the pieces, in bytes, in which the database keeps files that were sent in; 0 if there is none
 * @param rooms by name
 * @param log every topic of it
 * @param files all but this one and the list of hashes, in the order of their names
 */
public record ArchiveManifest(
        int format,
        Kind kind,
        Instant madeAt,
        String mode,
        @Nullable Instant clock,
        boolean administratorTold,
        int generation,
        int piece,
        Map<String, RoomState> rooms,
        List<TopicState> log,
        List<Entry> files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /**
     * @param schema version of the room's last migration
     * @param position that the room gave out last; null where it writes no events
     * @param missing positions up to it that no topic has; null where it writes no events
     * @param numbers given out last, by sequence
     */
    public record RoomState(
            String schema,
            @Nullable Long position,
            @Nullable Long missing,
            Map<String, Long> numbers) {

        public RoomState {
            numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        }
    }

    /**
     * @param room whose positions they are
     * @param first, last positions; 0 where there is none
     */
    public record TopicState(String topic, String room, long records, long first, long last) {}

    /**
     * @param name path below the archive, with {@code /}
     * @param records rows, lines or objects; null where that means nothing
     */
    public record Entry(
            String name,
            long bytes,
            String sha256,
            @Nullable Long records) {}

    public ArchiveManifest {
        rooms = Collections.unmodifiableSortedMap(new TreeMap<>(rooms));
        log = List.copyOf(log);
        files = List.copyOf(files);
    }

    /** Last position of the catalogue's log. */
    public long cataloguePosition() {
        RoomState catalogue = rooms.get("catalogue");
        return catalogue == null || catalogue.position() == null ? 0 : catalogue.position();
    }
}
