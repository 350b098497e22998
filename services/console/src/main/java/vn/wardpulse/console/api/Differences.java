package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.view.Cell;

/** How a unit's figures of one period came to be others between two moments. */
public record Differences(
        Instant from,
        Instant to,
        List<Changed> cells,
        List<Activity> reports,
        List<Defined> definitions,
        boolean complete) {

    /** A cell as it was known at both moments; null where it was not there. */
    public record Changed(
            IndicatorCode indicator,
            @Nullable Cell before,
            @Nullable Cell after) {}

    /** A definition that was made in between. */
    public record Defined(String kind, String key, Instant at, String by) {}
}
