package vn.wardpulse.console.request;

import java.util.List;

/**
 * Where a request is written.
 *
 * @param earliest first day that may be its due date
 */
record ComposePage(
        String id,
        String title,
        String reason,
        String due,
        String earliest,
        List<Option> plans,
        List<OfKind> kinds,
        List<Line> lines) {

    record Option(String value, String name, boolean chosen) {}

    /** Units of a kind, and all of them at once. */
    record OfKind(String title, Option all, List<Option> units) {}

    /** @param prefix of the names of its fields */
    record Line(
            int number,
            String prefix,
            String text,
            List<Option> kinds,
            String measure,
            String decimals,
            boolean optional,
            List<Option> indicators) {}
}
