package vn.wardpulse.reporting.combining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.view.Total;

/**
 * How far a figure has moved, exact: a fraction, in per cent of the figure before, or in percentage points where figures
 * are rates in per cent.
 *
 * @param over above 0
 * @param points whether it is in percentage points
 */
public record Moved(BigDecimal amount, BigDecimal over, boolean points) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Null where there is nothing to set it against: no figure, or a change from 0 that is not in points. */
    public static @Nullable Moved of(Indicator indicator, @Nullable Total now, @Nullable Total then) {
        Rate present = Rate.of(now);
        Rate past = Rate.of(then);
        boolean points = inPoints(indicator);
        if (present == null || past == null || !points && past.amount.signum() == 0) {
            return null;
        }
        // now - then, over the common denominator.
        BigDecimal moved = present.amount.multiply(past.over).subtract(past.amount.multiply(present.over));
        BigDecimal against = points
                ? present.over.multiply(past.over)
                : present.over.multiply(past.amount).abs();
        BigDecimal amount = moved.multiply(HUNDRED);
        return against.signum() < 0
                ? new Moved(amount.negate(), against.negate(), points)
                : new Moved(amount, against, points);
    }

    /** Rounded once, half up. */
    public BigDecimal rounded(int decimals) {
        return amount.divide(over, decimals, RoundingMode.HALF_UP);
    }

    private static boolean inPoints(Indicator indicator) {
        return indicator.measure() == MeasureKind.RATIO && indicator.percentage()
                || indicator.measure() == MeasureKind.YES_NO && indicator.acrossUnits() == UnitRule.RATIO;
    }

    /** A total as a fraction; none without a figure or over 0. */
    private record Rate(BigDecimal amount, BigDecimal over) {

        static @Nullable Rate of(@Nullable Total total) {
            if (total == null || total.amount() == null) {
                return null;
            }
            BigDecimal over = total.over() == null ? BigDecimal.ONE : total.over();
            return over.signum() == 0 ? null : new Rate(total.amount(), over);
        }
    }
}
