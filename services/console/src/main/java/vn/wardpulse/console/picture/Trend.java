package vn.wardpulse.console.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.text.Numbers;

/**
 * Periods side by side in a field of {@link #WIDTH} by {@link #HEIGHT}: bars from nought for what adds up over time, a
 * line for what does not; last year's figures behind them, and the bound that they are held against.
 *
 * @param columns one a period
 * @param line through this year's figures; empty where they are bars
 * @param before last year's figures: a mark over each bar, or a line
 * @param goal height of the bound, or null
 * @param ticks of the scale, from below
 */
public record Trend(
        List<Column> columns,
        String line,
        String before,
        @Nullable String goal,
        List<Tick> ticks) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 220;

    private static final int LEFT = 64;
    private static final int RIGHT = WIDTH - 8;
    private static final int TOP = 12;
    private static final int BOTTOM = HEIGHT - 26;

    /**
     * One period's figures.
     *
     * @param label below the column
     * @param title what it says to who points at it or listens
     */
    public record Point(
            String label,
            String title,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before) {}

    /**
     * A period as it is drawn.
     *
     * @param top of its bar, or where its point is; null where there is no figure
     */
    public record Column(
            String label,
            String title,
            String left,
            String width,
            String centre,
            @Nullable String top,
            String height) {}

    /** A line of the scale. */
    public record Tick(String at, String text) {}

    /** The picture of {@code points}, or null where none of them has a figure. */
    public static @Nullable Trend of(List<Point> points, @Nullable BigDecimal goal, boolean bars) {
        List<BigDecimal> known = points.stream()
                .flatMap(point -> Stream.of(point.value(), point.before()))
                .filter(Objects::nonNull)
                .map(value -> (BigDecimal) value)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        List<BigDecimal> shown = new ArrayList<>(known);
        if (goal != null) {
            shown.add(goal);
        }
        if (bars) {
            shown.add(BigDecimal.ZERO);
        }
        return new Drawing(Scale.of(shown), new Slots(LEFT, RIGHT, points.size())).draw(points, goal, bars);
    }

    private record Drawing(Scale scale, Slots slots) {

        Trend draw(List<Point> points, @Nullable BigDecimal goal, boolean bars) {
            List<Column> columns = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            StringBuilder before = new StringBuilder();
            boolean drawing = false;
            boolean drawingBefore = false;
            for (int i = 0; i < points.size(); i++) {
                Point point = points.get(i);
                columns.add(column(i, point));
                if (bars) {
                    mark(before, i, point.before());
                } else {
                    drawing = through(line, i, point.value(), drawing);
                    drawingBefore = through(before, i, point.before(), drawingBefore);
                }
            }
            List<Tick> ticks = new ArrayList<>();
            for (BigDecimal at = scale.low(); at.compareTo(scale.high()) <= 0; at = at.add(scale.step())) {
                ticks.add(new Tick(down(at).toPlainString(), Numbers.exact(at)));
            }
            return new Trend(
                    List.copyOf(columns),
                    line.toString(),
                    before.toString(),
                    goal == null ? null : down(goal).toPlainString(),
                    List.copyOf(ticks));
        }

        private Column column(int i, Point point) {
            BigDecimal slot =
                    BigDecimal.valueOf(RIGHT - LEFT).divide(BigDecimal.valueOf(slots.count()), 2, RoundingMode.DOWN);
            BigDecimal width = slot.multiply(new BigDecimal("0.56")).setScale(1, RoundingMode.HALF_UP);
            BigDecimal centre = slots.centre(i);
            BigDecimal top = point.value() == null ? null : down(point.value());
            BigDecimal ground = down(BigDecimal.ZERO.max(scale.low()));
            return new Column(
                    point.label(),
                    point.title(),
                    centre.subtract(width.divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP))
                            .toPlainString(),
                    width.toPlainString(),
                    centre.toPlainString(),
                    top == null ? null : top.min(ground).toPlainString(),
                    top == null ? "0" : ground.subtract(top).abs().toPlainString());
        }

        private BigDecimal down(BigDecimal value) {
            return scale.down(value, TOP, BOTTOM);
        }

        private void mark(StringBuilder path, int i, @Nullable BigDecimal value) {
            if (value != null) {
                BigDecimal half = BigDecimal.valueOf(RIGHT - LEFT)
                        .multiply(new BigDecimal("0.38"))
                        .divide(BigDecimal.valueOf(slots.count()), 1, RoundingMode.HALF_UP);
                path.append("M%s %sh%s".formatted(slots.centre(i).subtract(half), down(value), half.add(half)));
            }
        }

        /** @return whether the next figure goes on from here */
        private boolean through(StringBuilder path, int i, @Nullable BigDecimal value, boolean from) {
            if (value != null) {
                path.append("%s%s %s".formatted(from ? "L" : "M", slots.centre(i), down(value)));
            }
            return value != null;
        }
    }
}
