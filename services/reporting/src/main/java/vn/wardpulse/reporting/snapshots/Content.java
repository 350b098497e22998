package vn.wardpulse.reporting.snapshots;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.frozen.Canonical;
import vn.wardpulse.frozen.ContentDigest;
import vn.wardpulse.frozen.Section;

/** A snapshot's content while it is put together: hashed as it grows, and kept packed. */
final class Content {

    private static final int PART = 500;

    /** Some objects of one section, packed. */
    record Part(Section section, int place, byte[] body) {

        /** The objects in canonical form. */
        List<byte[]> objects() {
            try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return split(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("a part of a snapshot cannot be unpacked", e);
            }
        }

        private static List<byte[]> split(byte[] lines) {
            List<byte[]> objects = new ArrayList<>();
            int begin = 0;
            for (int at = 0; at < lines.length; at++) {
                if (lines[at] == '\n') {
                    objects.add(Arrays.copyOfRange(lines, begin, at));
                    begin = at + 1;
                }
            }
            return objects;
        }
    }

    private final ContentDigest digest = new ContentDigest();
    private final List<Part> parts = new ArrayList<>();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private @Nullable Section section;
    private int held;
    private int place;

    void begin(Section next) {
        pack();
        digest.begin(next);
        section = next;
        place = 0;
    }

    void add(Object object) {
        byte[] canonical = Canonical.bytes(object);
        digest.add(canonical);
        lines.writeBytes(canonical);
        lines.write('\n');
        held++;
        if (held == PART) {
            pack();
        }
    }

    private void pack() {
        if (section == null || held == 0) {
            return;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            lines.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.add(new Part(section, place++, packed.toByteArray()));
        lines.reset();
        held = 0;
    }

    /** All of it, once nothing more is added. */
    List<Part> parts() {
        pack();
        return List.copyOf(parts);
    }

    /** How many objects each section has. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        digest.counts().forEach((counted, count) -> counts.put(counted.word(), count));
        return counts;
    }

    /** See {@link ContentDigest}; to be asked for once, at the end. */
    String hash() {
        return digest.hash();
    }
}
