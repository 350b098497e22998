package vn.wardpulse.standalone.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A text that comes with the product. */
final class Resource {

    private Resource() {}

    /** @param name from the root of the class path */
    static String text(String name) {
        try (InputStream content = Resource.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
