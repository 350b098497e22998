package vn.wardpulse.testing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as somebody comes to it.
 *
 * @param path of a request to it; {@code {id}} in it is something that is the asker's own
 * @param open who is not turned away
 */
public record Door(String path, @Nullable String body, Set<String> open) {

    public Door(String path, Set<String> open) {
        this(path, null, open);
    }
}
