package vn.wardpulse.console.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.catalogue.Direction;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.view.Total;

/**
 * How far a figure is from an earlier one.
 *
 * @param change in the indicator's own unit; null where one of them is missing
 */
record Difference(Indicator indicator, @Nullable BigDecimal change) {

    static Difference between(Indicator indicator, @Nullable Total before, @Nullable Total now) {
        BigDecimal from = Values.of(indicator, before);
        BigDecimal to = Values.of(indicator, now);
        return new Difference(indicator, from == null || to == null ? null : to.subtract(from));
    }

    String text(Words words) {
        if (change == null) {
            return Numbers.MISSING;
        }
        String number = Numbers.signed(change, indicator.decimals());
        return indicator.measure() == MeasureKind.RATIO && indicator.percentage()
                ? number + " " + words.say("live.points")
                : number;
    }

    String tone() {
        int sign = change == null
                ? 0
                : change.setScale(indicator.decimals(), RoundingMode.HALF_UP).signum();
        return sign == 0 || indicator.better() == Direction.WITHIN
                ? "flat"
                : sign > 0 == (indicator.better() == Direction.HIGHER) ? "good" : "bad";
    }
}
