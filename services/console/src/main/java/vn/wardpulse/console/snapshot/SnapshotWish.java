package vn.wardpulse.console.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;

/** The form of a snapshot as it was filled in. */
record SnapshotWish(
        @Nullable String name,
        @Nullable String description,
        @Nullable String unit,
        @Nullable String period,
        @Nullable Boolean lastYear,
        @Nullable String form,
        @Nullable Boolean official,
        @Nullable String exception) {

    static final SnapshotWish NOTHING = new SnapshotWish(null, null, null, null, null, null, null, null);

    /** As reporting takes it. */
    Map<String, Object> wanted() {
        Map<String, Object> wanted = new LinkedHashMap<>();
        put(wanted, "name", name);
        put(wanted, "description", description);
        put(wanted, "unit", unit);
        wanted.put("periods", periods());
        wanted.put("forms", listed(form));
        wanted.put("official", isOfficial());
        put(wanted, "exception", exception);
        return wanted;
    }

    /** The one that was chosen, and the same a year before where that was asked for. */
    private List<String> periods() {
        List<String> periods = new ArrayList<>(listed(period));
        if (withLastYear()) {
            List.copyOf(periods).stream().map(SnapshotWish::lastYearOf).forEach(periods::add);
        }
        return periods;
    }

    /** What is no period stays as it is: reporting says so. */
    private static String lastYearOf(String period) {
        try {
            return Period.parse(period).sameLastYear().toString();
        } catch (IllegalArgumentException e) {
            return period;
        }
    }

    boolean withLastYear() {
        return Boolean.TRUE.equals(lastYear);
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
