package vn.wardpulse.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a file says of itself: where its figures come from, as of when, and which were asked for.
 *
 * @param title what this is called, also as a spreadsheet's sheet
 */
public record Source(String title, List<Line> lines) {

    /**
     * @param key by which programs know it, such as {@code known-at}
     * @param value for people
     * @param code for programs, where that is something else
     */
    public record Line(String key, String name, String value, String code) {

        public static Line of(String key, String name, String value) {
            return new Line(key, name, value, value);
        }
    }

    /** The same, and one line more. */
    public Source with(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Source(title, List.copyOf(more));
    }

    /** What programs read, by its keys. */
    public Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        lines.forEach(line -> codes.put(line.key(), line.code()));
        return codes;
    }
}
