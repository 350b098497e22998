package vn.wardpulse.reporting.stream;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.wardpulse.reporting.changes.Change;

/**
 * A change as it is sent: written once, however many hear of it.
 *
 * @param bytes of a server-sent event
 */
record Event(long id, Change change, byte[] bytes) {

    static Event of(Change.Numbered numbered) {
        Change change = numbered.change();
        String text = "id: %d\nevent: %s\ndata: %s\n\n"
                .formatted(numbered.id(), change.kind().name().toLowerCase(Locale.ROOT), change.payload());
        return new Event(numbered.id(), change, text.getBytes(StandardCharsets.UTF_8));
    }
}
