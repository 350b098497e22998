package vn.wardpulse.reporting.pivots;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.UnitKind;

/**
 * What somebody wants to see, once it is known to be sound.
 *
 * @param rows what rows go by, outermost first
 * @param columns what columns go by, outermost first; what is told of each figure comes last
 * @param units asked for by name
 * @param under asked for with all under them; their own figures are the totals
 * @param levels only these kinds, and the totals; empty for any
 * @param indicators only these; empty for any
 * @param themes only theirs; empty for any
 * @param channels by code, {@code -} for none; empty for the whole, or where channels are laid out for each and the whole
 * @param leftOut units that were asked for and are beyond reach
 * @param sort the column, from 1 on, by which rows are sorted, with a minus downwards; 0 leaves them in their own order
 */
record Wish(
        List<Axis> rows,
        List<Axis> columns,
        List<Measure> measures,
        List<UnitId> units,
        List<UnitId> under,
        List<UnitId> leftOut,
        Set<UnitKind> levels,
        List<IndicatorCode> indicators,
        List<ThemeCode> themes,
        Periods periods,
        List<String> channels,
        int sort) {

    /**
     * Which periods: those that are named, and those of these lengths between two.
     *
     * @param named explicitly
     */
    record Periods(
            List<Period> named,
            List<Frequency> frequencies,
            @Nullable Period from,
            @Nullable Period to) {}

    boolean lays(Axis axis) {
        return rows.contains(axis) || columns.contains(axis);
    }
}
