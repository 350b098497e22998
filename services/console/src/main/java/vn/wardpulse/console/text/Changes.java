package vn.wardpulse.console.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Comparison;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Indicator;

/** A change against last year as it is shown: in per cent, or in points where the figure is a percentage itself. */
public final class Changes {

    private Changes() {}

    public static String shown(Indicator indicator, @Nullable Comparison comparison, Words words) {
        if (comparison == null || comparison.change() == null) {
            return Numbers.MISSING;
        }
        String number = Numbers.signed(comparison.change(), decimals(indicator, comparison));
        return number + " " + (points(comparison) ? words.say("live.points") : "%");
    }

    /** The number that is shown, without what it is in; null where there is none. */
    public static @Nullable BigDecimal figure(Indicator indicator, @Nullable Comparison comparison) {
        return comparison == null || comparison.change() == null
                ? null
                : comparison.change().setScale(decimals(indicator, comparison), RoundingMode.HALF_UP);
    }

    /** What it is in; empty where there is none. */
    public static String unit(@Nullable Comparison comparison, Words words) {
        return comparison == null || comparison.change() == null
                ? ""
                : points(comparison) ? words.say("live.points") : "%";
    }

    /** {@code good}, {@code bad} or {@code flat}. */
    public static String tone(Indicator indicator, @Nullable Comparison comparison) {
        if (comparison == null || comparison.change() == null || indicator.better() == Direction.WITHIN) {
            return "flat";
        }
        int sign = comparison
                .change()
                .setScale(decimals(indicator, comparison), RoundingMode.HALF_UP)
                .signum();
        return sign == 0 ? "flat" : sign > 0 == (indicator.better() == Direction.HIGHER) ? "good" : "bad";
    }

    private static int decimals(Indicator indicator, Comparison comparison) {
        return points(comparison) ? Math.max(1, indicator.decimals()) : 1;
    }

    private static boolean points(Comparison comparison) {
        return "points".equalsIgnoreCase(comparison.kind());
    }
}
