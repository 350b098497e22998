package vn.wardpulse.reporting.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import vn.wardpulse.reporting.changes.Change;

/** Writes server-sent events. */
final class EventWriter {

    private final OutputStream out;

    EventWriter(OutputStream out) {
        this.out = out;
    }

    void event(Change.Numbered change) throws IOException {
        write("id: %d\nevent: %s\ndata: %s\n\n"
                .formatted(
                        change.id(),
                        change.change().kind().name().toLowerCase(Locale.ROOT),
                        change.change().payload()));
    }

    /** Tells a reader that what it has may be old: it reads everything again. */
    void reset(long id) throws IOException {
        write("id: %d\nevent: reset\ndata: {}\n\n".formatted(id));
    }

    /** A sign of life that also moves on where the reader would come back to. */
    void alive(long id) throws IOException {
        write(": %d\nid: %d\n\n".formatted(id, id));
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
