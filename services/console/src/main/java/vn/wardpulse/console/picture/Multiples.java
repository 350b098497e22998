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
 * Many small pictures on one scale, so that they can be compared: each a year period by period, bars from nought for
 * what adds up over time and a line for what does not, with the bound that it is held against.
 *
 * @param panels one for each series, in their order
 * @param low lowest line of the scale, in words
 * @param high highest line of the scale, in words
 */
public record Multiples(List<Panel> panels, String low, String high) {

    public static final int WIDTH = 180;
    public static final int HEIGHT = 84;

    static final int TOP = 6;
    static final int BOTTOM = HEIGHT - 6;
    private static final int LEFT = 4;
    private static final int RIGHT = WIDTH - 4;

    /**
     * What one picture is of.
     *
     * @param points by period, each with what it says to who points at it; all series have the same periods
     * @param goal what each period is held against, or null
     */
    public record Series(List<Point> points, @Nullable BigDecimal goal) {}

    public record Point(String title, @Nullable BigDecimal value) {}

    /**
     * One picture.
     *
     * @param line through its figures; empty where they are bars
     * @param goal height of the bound, or null
     * @param ground height of the ground that bars stand on
     */
    public record Panel(
            List<Column> columns, String line, @Nullable String goal, String ground) {}

    /** @param top of its bar, or where its point is; null where there is no figure */
    public record Column(
            String title,
            String left,
            String width,
            String centre,
            @Nullable String top,
            String height) {}

    /** The pictures of {@code all}, or null where none of them has a figure. */
    public static @Nullable Multiples of(List<Series> all, boolean bars) {
        List<BigDecimal> values = all.stream()
                .flatMap(series -> series.points().stream())
                .map(Point::value)
                .filter(Objects::nonNull)
                .map(value -> (BigDecimal) value)
                .toList();
        if (values.isEmpty()) {
            return null;
        }
        List<BigDecimal> shown = new ArrayList<>(values);
        Stream<@Nullable BigDecimal> goals = all.stream().map(Series::goal);
        goals.filter(Objects::nonNull).forEach(goal -> shown.add((BigDecimal) goal));
        if (bars) {
            shown.add(BigDecimal.ZERO);
        }
        Scale scale = Scale.of(shown);
        return new Multiples(
                all.stream().map(series -> panel(series, scale, bars)).toList(),
                Numbers.exact(scale.low()),
                Numbers.exact(scale.high()));
    }

    private static Panel panel(Series series, Scale scale, boolean bars) {
        BigDecimal ground = down(scale, BigDecimal.ZERO.max(scale.low()).min(scale.high()));
        List<Column> columns = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean drawing = false;
        Slots slots = new Slots(LEFT, RIGHT, series.points().size());
        for (int i = 0; i < slots.count(); i++) {
            Point point = series.points().get(i);
            BigDecimal centre = slots.centre(i);
            BigDecimal at = point.value() == null ? null : down(scale, point.value());
            columns.add(column(point, centre, slots.count(), at, ground));
            if (at != null && !bars) {
                line.append("%s%s %s".formatted(drawing ? "L" : "M", centre, at));
            }
            drawing = at != null;
        }
        return new Panel(
                List.copyOf(columns),
                line.toString(),
                series.goal() == null ? null : down(scale, series.goal()).toPlainString(),
                ground.toPlainString());
    }

    private static Column column(
            Point point, BigDecimal centre, int count, @Nullable BigDecimal at, BigDecimal ground) {
        BigDecimal width = BigDecimal.valueOf(RIGHT - LEFT)
                .multiply(new BigDecimal("0.62"))
                .divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
        return new Column(
                point.title(),
                centre.subtract(width.divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP))
                        .toPlainString(),
                width.toPlainString(),
                centre.toPlainString(),
                at == null ? null : at.min(ground).toPlainString(),
                at == null ? "0" : ground.subtract(at).abs().toPlainString());
    }

    private static BigDecimal down(Scale scale, BigDecimal value) {
        return scale.down(value, TOP, BOTTOM);
    }
}
