package vn.wardpulse.submission.sheet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is said about cells, by the key of their line and their column. */
record Remarks(Map<String, String> texts) {

    static final Remarks NONE = new Remarks(Map.of());

    static Remarks of(List<Finding> findings, Language language) {
        Map<String, String> texts = new TreeMap<>();
        for (Finding finding : findings) {
            boolean placed = !finding.key().isEmpty();
            String said = language.say(finding.fault());
            texts.merge(
                    placed ? place(finding.key(), finding.column()) : "",
                    placed ? said : finding.fault().where() + ": " + said,
                    (one, other) -> one + "\n" + other);
        }
        return new Remarks(texts);
    }

    String on(SheetLine line, Column column) {
        return texts.getOrDefault(place(line.key(), column), "");
    }

    /** What is about no line that the form has. */
    String general() {
        return texts.getOrDefault("", "");
    }

    private static String place(String key, Column column) {
        return key + " " + column;
    }
}
