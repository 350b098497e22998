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
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.frozen.ContentDigest;
import vn.wardpulse.frozen.Section;

/** A snapshot's content in its canonical order: hashed as it grows, and put aside packed. */
final class Content implements AutoCloseable {

    /** Objects of a part. */
    static final int PART = 500;

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

    /** Where a part lies. */
    private record Kept(Section section, int place, Aside.Extent body) {}

    private final ContentDigest digest = new ContentDigest();
    private final Aside file = new Aside();
    private final List<Kept> parts = new ArrayList<>();
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

    /** @param canonical one object of the section that was begun last */
    void add(byte[] canonical) {
        digest.add(canonical);
        lines.writeBytes(canonical);
        lines.write('\n');
        held++;
        if (held == PART) {
            pack();
        }
    }

    /** Puts aside what is still in memory. */
    void pack() {
        if (section == null || held == 0) {
            return;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            lines.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        parts.add(new Kept(section, place++, file.append(packed.toByteArray(), packed.size())));
        lines.reset();
        held = 0;
    }

    /** Hands over all of it, a part at a time, once nothing more is added. */
    void each(Consumer<Part> part) {
        pack();
        parts.forEach(kept -> part.accept(new Part(kept.section(), kept.place(), file.read(kept.body()))));
    }

    /** Parts that there are so far. */
    int size() {
        return parts.size();
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

    @Override
    public void close() {
        file.close();
    }
}
