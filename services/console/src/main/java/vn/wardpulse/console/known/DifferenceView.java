package vn.wardpulse.console.known;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit's figures between two moments, as the page shows it.
 *
 * @param complete whether the lists hold everything that happened
 */
public record DifferenceView(
        String finding, String from, String to, List<Row> rows, List<Event> events, boolean complete) {

    /**
     * One indicator.
     *
     * @param change of the value; empty where nothing can be said
     * @param also what else differs: target, status, how many reports are in
     */
    public record Row(
            String name,
            String unitOfMeasure,
            String before,
            String after,
            String change,
            List<String> also,
            @Nullable String explainBefore,
            @Nullable String explainAfter) {}

    /** Something that happened in between, newest first. */
    public record Event(
            String at,
            String what,
            String by,
            List<String> details,
            @Nullable String address) {}
}
