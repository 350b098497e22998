package vn.wardpulse.reporting.snapshots;

import tools.jackson.databind.JsonNode;
import vn.wardpulse.frozen.Section;

/** What an object of a snapshot is about, within its section. */
final class FrozenKey {

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

    private static String path(JsonNode object, String... fields) {
        StringBuilder path = new StringBuilder();
        for (String field : fields) {
            path.append(path.isEmpty() ? "" : "/").append(object.path(field).asString(""));
        }
        return path.toString();
    }
}
