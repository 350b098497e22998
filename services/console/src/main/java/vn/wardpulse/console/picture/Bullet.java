package vn.wardpulse.console.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.model.view.TargetInForce;

/**
 * A value against its target, in hundredths of the bar's width. The target always stands at the same place, so that a
 * column of bars reads at a glance: what ends before the line is short of it.
 *
 * @param fill how far the value reaches
 * @param target where the yearly target stands; the upper bound of a range
 * @param low where a range begins, or null
 * @param band how wide the range is; nought where there is none
 * @param pace where a flow ought to be by now, or null
 */
public record Bullet(
        String fill,
        String target,
        @Nullable String low,
        String band,
        @Nullable String pace) {

    private static final BigDecimal TARGET_AT = BigDecimal.valueOf(86);
    private static final BigDecimal END = BigDecimal.valueOf(100);

    /** The bar for {@code value}, or null where there is no value, no target or a target of nought. */
    public static @Nullable Bullet of(
            @Nullable BigDecimal value, @Nullable TargetInForce target, String pace, boolean flow) {
        if (value == null || target == null) {
            return null;
        }
        String bound = target.kind() == TargetInForce.Kind.AT_LEAST ? target.low() : target.high();
        if (bound == null || Values.decimal(bound).signum() <= 0) {
            return null;
        }
        BigDecimal full = Values.decimal(bound);
        BigDecimal paced = Values.decimal(pace);
        BigDecimal low =
                target.kind() == TargetInForce.Kind.RANGE && target.low() != null ? Values.decimal(target.low()) : null;
        boolean onTheWay = flow && paced.signum() > 0 && paced.compareTo(BigDecimal.ONE) < 0;
        return new Bullet(
                at(value, full),
                at(full, full),
                low == null ? null : at(low, full),
                low == null ? "0" : at(full.subtract(low), full),
                onTheWay ? at(full.multiply(paced), full) : null);
    }

    private static String at(BigDecimal value, BigDecimal full) {
        return value.max(BigDecimal.ZERO)
                .multiply(TARGET_AT)
                .divide(full, 2, RoundingMode.HALF_UP)
                .min(END)
                .toPlainString();
    }
}
