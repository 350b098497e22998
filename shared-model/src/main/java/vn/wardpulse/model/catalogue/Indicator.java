package vn.wardpulse.model.catalogue;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.ThemeCode;

/**
 * What is measured, how often, and how its figures combine.
 *
 * @param theme the theme or group it belongs to
 * @param unitOfMeasure such as hộ, %, điểm
 * @param decimals digits after the point of the figure, or of a ratio's rate, as shown; 0 to 6
 * @param partDecimals digits after the point of numerator and denominator; 0 to 6, 0 where there are none
 * @param frequency the only frequency it is reported at
 * @param numerator what a ratio's numerator counts; null for other kinds
 * @param denominator what a ratio's denominator counts; null for other kinds
 * @param order where it stands among all indicators
 */
public record Indicator(
        IndicatorCode code,
        ThemeCode theme,
        Name name,
        MeasureKind measure,
        Name unitOfMeasure,
        int decimals,
        int partDecimals,
        Frequency frequency,
        TimeRule acrossTime,
        UnitRule acrossUnits,
        Direction better,
        @Nullable Name numerator,
        @Nullable Name denominator,
        int order) {

    public Indicator {
        if (decimals < 0 || decimals > 6 || partDecimals < 0 || partDecimals > 6) {
            throw new IllegalArgumentException("indicator %s: 0 to 6 decimals".formatted(code));
        }
        if (frequency == Frequency.NINE_MONTHS) {
            throw new IllegalArgumentException("indicator %s: nothing is reported every nine months".formatted(code));
        }
        if ((measure == MeasureKind.RATIO) != (numerator != null && denominator != null)) {
            throw new IllegalArgumentException(
                    "indicator %s: a ratio, and only a ratio, names numerator and denominator".formatted(code));
        }
        if ((measure == MeasureKind.RATIO) && acrossUnits != UnitRule.RATIO
                || acrossUnits == UnitRule.RATIO && measure != MeasureKind.RATIO && measure != MeasureKind.YES_NO) {
            throw new IllegalArgumentException(
                    "indicator %s: ratios combine over units by 'ratio'; beside them only yes/no may".formatted(code));
        }
    }

    /**
     * Whether it is a ratio whose rate and target are in hundredths: rate = 100 · numerator / denominator. A score in
     * per cent that is averaged is not: its figures are in hundredths already.
     */
    public boolean percentage() {
        return measure == MeasureKind.RATIO && "%".equals(unitOfMeasure.vi());
    }
}
