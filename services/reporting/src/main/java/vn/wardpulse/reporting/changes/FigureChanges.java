package vn.wardpulse.reporting.changes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
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
public record FigureChanges(
        UnitId unit,
        Period period,
        @Nullable Instant at,
        long position,
        List<Move> cells,
        List<Score> scores,
        @Nullable Boolean unnamed) {

    /** A figure: what it is, and what to divide it by. */
    public record Value(
            @Nullable BigDecimal amount, @Nullable BigDecimal over) {

        static @Nullable Value of(Total total) {
            return total.amount() == null ? null : new Value(total.amount(), total.over());
        }
    }

    /** One cell that moved; its own figure, and the year to date. */
    public record Move(
            IndicatorCode indicator,
            @Nullable Value before,
            @Nullable Value after,
            @Nullable Value toDateBefore,
            @Nullable Value toDateAfter,
            @Nullable Status statusBefore,
            Status status) {

        private Move then(Move next) {
            return new Move(indicator, before, next.after, toDateBefore, next.toDateAfter, statusBefore, next.status);
        }
    }

    public record Score(
            ThemeCode theme,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {

        private Score then(Score next) {
            return new Score(theme, before, next.after);
        }
    }

    public static FigureChanges unnamed(UnitPeriod after) {
        return new FigureChanges(
                after.unit(), after.period(), after.at(), after.position(), List.of(), List.of(), true);
    }

    public static FigureChanges between(@Nullable UnitPeriod earlier, UnitPeriod after) {
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

    /** This and what came {@code next} of the same unit and period, as one: from what was before to what is after. */
    public FigureChanges then(FigureChanges next) {
        if (unnamed != null || next.unnamed != null) {
            return new FigureChanges(unit, period, next.at, next.position, List.of(), List.of(), true);
        }
        return new FigureChanges(
                unit,
                period,
                next.at,
                next.position,
                joined(cells, next.cells, Move::indicator, Move::then),
                joined(scores, next.scores, Score::theme, Score::then),
                null);
    }

    private static <K, V> List<V> joined(List<V> first, List<V> next, Function<V, K> key, BinaryOperator<V> then) {
        Map<K, V> joined = new LinkedHashMap<>();
        first.forEach(one -> joined.put(key.apply(one), one));
        next.forEach(one -> joined.merge(key.apply(one), one, then));
        return List.copyOf(joined.values());
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
