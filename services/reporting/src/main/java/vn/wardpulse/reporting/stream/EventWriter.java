package vn.wardpulse.reporting.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events to a response, which has a buffer of its own. */
final class EventWriter {

    private final OutputStream out;

    EventWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes events as they are sent; they are on their way with the next {@link #flush}. */
    void events(byte[] text) throws IOException {
        out.write(text);
    }

    void flush() throws IOException {
        out.flush();
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
