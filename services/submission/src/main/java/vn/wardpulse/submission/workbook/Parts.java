package vn.wardpulse.submission.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The parts that a workbook is packed of, by name; names differ by more than case. */
record Parts(String file, Map<String, byte[]> byName) {

    private static final Unpacking.Bounds BOUNDS = new Unpacking.Bounds(200, 8 << 20, 16 << 20);

    static Parts of(String file, byte[] content) {
        Grid.demandSmall(file, content.length);
        Map<String, byte[]> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        try (Unpacking zip = new Unpacking(file, content, BOUNDS)) {
            for (var part = zip.next(); part.isPresent(); part = zip.next()) {
                if (parts.put(part.get().name(), part.get().content()) != null) {
                    throw Unwelcome.DAMAGED.toAnswer(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be closed", e);
        }
        return new Parts(file, parts);
    }

    Optional<XmlCursor> open(String name) {
        return Optional.ofNullable(byName.get(name)).map(content -> new XmlCursor(file, content));
    }

    XmlCursor demand(String name) {
        return open(name).orElseThrow(() -> Unwelcome.NOT_A_WORKBOOK.toAnswer(file));
    }
}
