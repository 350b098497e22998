package vn.wardpulse.reporting.combining;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;

/**
 * What several units' figures come to.
 *
 * @param over what to divide the amount by; null where it stands for itself
 * @param units with a figure
 */
public record Sum(@Nullable BigDecimal amount, @Nullable BigDecimal over, int units) {

    static final Sum NOTHING = new Sum(null, null, 0);

    /** By the rule over units; a fraction stays one. */
    public static Sum across(List<? extends UnitFigure<?>> units, Indicator indicator) {
        if (units.isEmpty()) {
            return NOTHING;
        }
        BigDecimal amounts = amounts(units).reduce(BigDecimal.ZERO, BigDecimal::add);
        int count = units.size();
        return switch (indicator.acrossUnits()) {
            case SUM -> new Sum(plain(amounts), null, count);
            case AVERAGE -> new Sum(plain(amounts), BigDecimal.valueOf(count), count);
            case RATIO ->
                new Sum(
                        plain(amounts),
                        plain(
                                indicator.measure() == MeasureKind.YES_NO
                                        ? BigDecimal.valueOf(count)
                                        : units.stream()
                                                .<BigDecimal>map(UnitFigure::over)
                                                .reduce(BigDecimal.ZERO, BigDecimal::add)),
                        count);
            case MIN -> new Sum(plain(amounts(units).reduce(BigDecimal::min).orElse(null)), null, count);
            case MAX -> new Sum(plain(amounts(units).reduce(BigDecimal::max).orElse(null)), null, count);
        };
    }

    private static Stream<BigDecimal> amounts(List<? extends UnitFigure<?>> units) {
        return units.stream().map(UnitFigure::amount);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
