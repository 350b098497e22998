package vn.wardpulse.frozen;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a snapshot as one JSON file, an object a line. The same snapshot is the same file byte for byte, whenever and
 * wherever it is written.
 */
public final class SnapshotWriter {

    private final OutputStream out;
    private boolean empty;
    private boolean open;

    public SnapshotWriter(OutputStream out, Manifest manifest) throws IOException {
        this.out = out;
        write("{\"manifest\":");
        out.write(Canonical.bytes(manifest));
    }

    public void begin(Section section) throws IOException {
        end();
        write(",\n\"%s\":[".formatted(section.word()));
        open = true;
        empty = true;
    }

    /** @param canonical one object of the section that was begun last */
    public void add(byte[] canonical) throws IOException {
        write(empty ? "\n" : ",\n");
        out.write(canonical);
        empty = false;
    }

    /** The end of the file. */
    public void sign(Signature signature) throws IOException {
        end();
        write(",\n\"signature\":");
        out.write(Canonical.bytes(signature));
        write("}\n");
    }

    private void end() throws IOException {
        if (open) {
            write("]");
            open = false;
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }
}
