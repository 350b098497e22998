package vn.wardpulse.console.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of a snapshot as it was filled in. */
record SnapshotWish(
        @Nullable String name,
        @Nullable String description,
        @Nullable String unit,
        @Nullable String period,
        @Nullable String form,
        @Nullable Boolean official,
        @Nullable String exception) {

    static final SnapshotWish NOTHING = new SnapshotWish(null, null, null, null, null, null, null);

    /** As reporting takes it. */
    Map<String, Object> wanted() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        put(wanted, "name", name);
        put(wanted, "description", description);
        put(wanted, "unit", unit);
        wanted.put("periods", listed(period));
        wanted.put("forms", listed(form));
        wanted.put("official", isOfficial());
        put(wanted, "exception", exception);
        return wanted;
    }

    boolean isOfficial() {
        return Boolean.TRUE.equals(official);
    }

    private static void put(Map<String, Object> wanted, String field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            wanted.put(field, text);
        }
    }

    private static List<String> listed(@Nullable String chosen) {
        return chosen == null || chosen.isBlank() ? List.of() : List.of(chosen);
    }
}
