package vn.wardpulse.model.view;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ThemeCode;

/**
 * How a theme stands in one unit and period.
 *
 * @param score 0 to 100, rounded half up to 6 decimals; null where no indicator counts
 * @param counted indicators that the score rests on
 * @param indicators indicators of the theme that have a cell in this period
 * @param statuses how many of them stand how; statuses with none are left out
 */
public record ThemeScore(
        ThemeCode theme, @Nullable BigDecimal score, int counted, int indicators, Map<Status, Integer> statuses) {

    public ThemeScore {
        EnumMap<Status, Integer> ordered = new EnumMap<>(Status.class);
        ordered.putAll(statuses);
        statuses = Collections.unmodifiableMap(ordered);
    }
}
