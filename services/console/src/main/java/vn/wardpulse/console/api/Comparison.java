package vn.wardpulse.console.api;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.view.Total;

/**
 * An indicator against the same period last year.
 *
 * @param through last period of the indicator's own frequency that is compared
 * @param kind {@code percent}, {@code points} or {@code none}
 */
public record Comparison(
        IndicatorCode indicator,
        @Nullable Total thisYear,
        @Nullable Total lastYear,
        @Nullable Period through,
        @Nullable BigDecimal change,
        String kind) {}
