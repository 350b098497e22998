package vn.wardpulse.reporting.writer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import vn.wardpulse.model.wire.Wire;

/** The templates that come with the product. */
final class Shipped {

    private static final List<Templates.Stored> ALL = List.of(read("bao-cao-ky"));

    private Shipped() {}

    static List<Templates.Stored> all() {
        return ALL;
    }

    /** The texts beside each other: the parts in JSON, the body as it is edited. */
    private static Templates.Stored read(String code) {
        Template parts = Wire.mapper().readValue(text(code + ".json"), Template.class);
        Template whole = new Template(
                parts.name(),
                parts.parent(),
                parts.issuer(),
                parts.number(),
                parts.dateline(),
                parts.kind(),
                parts.heading(),
                parts.addressee(),
                text(code + ".txt"),
                parts.recipients(),
                parts.signatory());
        return new Templates.Stored(code, 1, null, true, false, null, null, whole);
    }

    private static String text(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream("/reports/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
