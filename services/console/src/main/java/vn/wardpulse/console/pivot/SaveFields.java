package vn.wardpulse.console.pivot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.SavedView;

/**
 * What somebody types about a saved view.
 *
 * @param ten its name
 * @param giai its description
 * @param ai who may open it, {@code me} or {@code reach}
 * @param ban the version that was seen
 */
record SaveFields(
        @Nullable String ten,
        @Nullable String giai,
        @Nullable String ai,
        @Nullable Long ban) {

    static final SaveFields NOTHING = new SaveFields(null, null, null, null);

    /** What was typed, or what is saved where nothing was. */
    SaveFields orOf(SavedView view) {
        return ten != null ? this : new SaveFields(view.name(), view.description(), view.audience(), view.version());
    }

    boolean shared() {
        return "reach".equals(ai);
    }

    long version() {
        return ban == null ? 0 : ban;
    }

    /** As reporting takes it. */
    Map<String, Object> wanted(Map<String, List<String>> query) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("name", Objects.requireNonNullElse(ten, ""));
        wanted.put("description", Objects.requireNonNullElse(giai, ""));
        wanted.put("audience", shared() ? "reach" : "me");
        wanted.put("query", query);
        return wanted;
    }
}
