package vn.wardpulse.model.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;

/**
 * All that the roll-up says of one unit in one period. Every record carries the whole and replaces the one before it.
 *
 * @param position highest position of the log of reports that it rests on
 * @param at when that event happened, on the domain's clock; null while there is none
 * @param cells by indicator, in order of their codes
 * @param themes by theme, in order of their codes
 * @param forms by form, in order of their codes
 */
public record UnitPeriod(
        UnitId unit,
        Period period,
        long position,
        @Nullable Instant at,
        List<Cell> cells,
        List<ThemeScore> themes,
        List<Completeness> forms) {

    public UnitPeriod {
        cells = List.copyOf(cells);
        themes = List.copyOf(themes);
        forms = List.copyOf(forms);
    }
}
