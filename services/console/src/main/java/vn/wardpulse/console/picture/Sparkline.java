package vn.wardpulse.console.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A short series as a line, with its last point marked; a missing figure leaves a gap.
 *
 * @param path what SVG draws, in a field of {@link #WIDTH} by {@link #HEIGHT}
 * @param endX of the last point
 * @param endY of the last point
 */
public record Sparkline(String path, String endX, String endY) {

    public static final int WIDTH = 80;
    public static final int HEIGHT = 20;
    private static final BigDecimal MARGIN = BigDecimal.valueOf(3);

    /** The line through {@code values} in order of time, or null where fewer than two are known. */
    public static @Nullable Sparkline of(List<? extends @Nullable BigDecimal> values) {
        List<BigDecimal> known = values.stream()
                .filter(Objects::nonNull)
                .map(v -> (BigDecimal) v)
                .toList();
        if (known.size() < 2) {
            return null;
        }
        BigDecimal low = known.stream().reduce(known.getFirst(), BigDecimal::min);
        BigDecimal high = known.stream().reduce(known.getFirst(), BigDecimal::max);
        List<String> path = new ArrayList<>();
        String x = "";
        String y = "";
        boolean pen = false;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value == null) {
                pen = false;
                continue;
            }
            x = across(i, values.size());
            y = down(value, low, high);
            path.add((pen ? "L" : "M") + x + " " + y);
            pen = true;
        }
        return new Sparkline(String.join("", path), x, y);
    }

    private static String across(int i, int count) {
        BigDecimal room = BigDecimal.valueOf(WIDTH).subtract(MARGIN.add(MARGIN));
        return BigDecimal.valueOf(i)
                .multiply(room)
                .divide(BigDecimal.valueOf(Math.max(1, count - 1)), 1, RoundingMode.HALF_UP)
                .add(MARGIN)
                .toPlainString();
    }

    private static String down(BigDecimal value, BigDecimal low, BigDecimal high) {
        BigDecimal room = BigDecimal.valueOf(HEIGHT).subtract(MARGIN.add(MARGIN));
        BigDecimal span = high.subtract(low);
        BigDecimal up = span.signum() == 0
                ? room.divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP)
                : value.subtract(low).multiply(room).divide(span, 1, RoundingMode.HALF_UP);
        return BigDecimal.valueOf(HEIGHT).subtract(MARGIN).subtract(up).toPlainString();
    }
}
