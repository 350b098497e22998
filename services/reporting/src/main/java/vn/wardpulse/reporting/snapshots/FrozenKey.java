package vn.wardpulse.reporting.snapshots;

import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.Section;

/** What an object of a snapshot is about, within its section. */
final class FrozenKey {

    /** Comes before every character that a code may have. */
    private static final String FIELD = "\u0000";

    private FrozenKey() {}

    static String of(Section section, JsonNode object) {
        return switch (section) {
            case DEFINITIONS -> path(object, "kind", "key");
            case FACTS, CELLS -> path(object, "unit", "period", "indicator");
            case STANDINGS -> path(object.path("obligation"), "unit", "form", "period");
            case SCORES -> path(object, "unit", "period", "theme");
            case COMPLETENESS -> path(object, "unit", "period", "form");
        };
    }

    /** Text whose order is the one in which a section's objects stand. */
    static String order(Section section, JsonNode object) {
        return switch (section) {
            // Sorted by field after field …
            case DEFINITIONS -> joined(object, FIELD, "kind", "key");
            case FACTS -> joined(object, FIELD, "unit", "period", "indicator");
            // … and by the key of the view that they come from.
            case STANDINGS -> path(object.path("obligation"), "unit", "form", "period");
            case CELLS -> path(object, "unit", "period") + FIELD + path(object, "indicator");
            case SCORES -> path(object, "unit", "period") + FIELD + path(object, "theme");
            case COMPLETENESS -> path(object, "unit", "period") + FIELD + path(object, "form");
        };
    }

    private static String path(JsonNode object, String... fields) {
        return joined(object, "/", fields);
    }

    private static String joined(JsonNode object, String by, String... fields) {
        StringBuilder path = new StringBuilder();
        for (String field : fields) {
            path.append(path.isEmpty() ? "" : by).append(object.path(field).asString(""));
        }
        return path.toString();
    }
}
