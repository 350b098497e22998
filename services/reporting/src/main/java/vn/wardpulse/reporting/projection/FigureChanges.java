package vn.wardpulse.reporting.projection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Status;
import vn.wardpulse.model.view.ThemeScore;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;

/**
 * How far the figures of one unit and period moved, as the stream tells it.
 *
 * @param at when what moved them happened, on the domain's clock
 * @param cells those that moved
 * @param scores those that moved
 * @param unnamed true if so much moved at once that the moves are not listed
 */
record FigureChanges(
        UnitId unit,
        Period period,
        @Nullable Instant at,
        long position,
        List<Move> cells,
        List<Score> scores,
        @Nullable Boolean unnamed) {

    /** A figure: what it is, and what to divide it by. */
    record Value(@Nullable BigDecimal amount, @Nullable BigDecimal over) {

        static @Nullable Value of(Total total) {
            return total.amount() == null ? null : new Value(total.amount(), total.over());
        }
    }

    /** One cell that moved; its own figure, and the year to date. */
    record Move(
            IndicatorCode indicator,
            @Nullable Value before,
            @Nullable Value after,
            @Nullable Value toDateBefore,
            @Nullable Value toDateAfter,
            @Nullable Status statusBefore,
            Status status) {}

    record Score(
            ThemeCode theme,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}

    static FigureChanges unnamed(UnitPeriod after) {
        return new FigureChanges(
                after.unit(), after.period(), after.at(), after.position(), List.of(), List.of(), true);
    }

    static FigureChanges between(@Nullable UnitPeriod earlier, UnitPeriod after) {
        Map<IndicatorCode, Cell> cells = new HashMap<>();
        Map<ThemeCode, ThemeScore> themes = new HashMap<>();
        if (earlier != null) {
            earlier.cells().forEach(cell -> cells.put(cell.indicator(), cell));
            earlier.themes().forEach(theme -> themes.put(theme.theme(), theme));
        }
        List<Move> moves = new ArrayList<>();
        for (Cell cell : after.cells()) {
            Cell before = cells.get(cell.indicator());
            if (!cell.equals(before)) {
                moves.add(move(before, cell));
            }
        }
        List<Score> scores = new ArrayList<>();
        for (ThemeScore theme : after.themes()) {
            ThemeScore before = themes.get(theme.theme());
            if (before == null || !Objects.equals(before.score(), theme.score())) {
                scores.add(new Score(theme.theme(), before == null ? null : before.score(), theme.score()));
            }
        }
        return new FigureChanges(after.unit(), after.period(), after.at(), after.position(), moves, scores, null);
    }

    private static Move move(@Nullable Cell before, Cell after) {
        return new Move(
                after.indicator(),
                before == null ? null : Value.of(before.own()),
                Value.of(after.own()),
                before == null ? null : Value.of(before.toDate()),
                Value.of(after.toDate()),
                before == null ? null : before.status(),
                after.status());
    }
}
