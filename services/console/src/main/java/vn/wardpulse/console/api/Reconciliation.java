package vn.wardpulse.console.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * What comparing everything served with the log has come to.
 *
 * @param round number of the walk through all slices, of which it has taken some
 * @param differences all of them, also beyond the reader's reach
 * @param last null before the first pass
 * @param found differences within the reader's reach
 */
public record Reconciliation(
        boolean enabled,
        int round,
        int slices,
        int taken,
        long views,
        long cells,
        long differences,
        @Nullable LastPass last,
        List<Found> found) {

    /** @param outcome equal, different or behind */
    public record LastPass(Instant at, long milliseconds, int year, int units, long position, String outcome) {}

    /**
     * @param part view, cell, theme, form or standing
     * @param code of the indicator, theme or form; null for a view as a whole
     * @param field null if one side has nothing at all
     */
    public record Found(
            UnitId unit,
            Period period,
            String part,
            @Nullable String code,
            @Nullable String field,
            String served,
            String log) {}
}
