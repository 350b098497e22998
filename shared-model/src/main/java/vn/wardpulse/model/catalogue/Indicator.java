package vn.wardpulse.model.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Name;
import vn.wardpulse.model.ThemeCode;

/**
 * What is measured, how often, and how its figures combine: at first, and from the days of its amendments on.
 *
 * @param theme the theme or group it belongs to
 * @param unitOfMeasure such as hộ, %, điểm
 * @param decimals digits after the point of the figure, or of a ratio's rate, as shown; 0 to 6
 * @param partDecimals digits after the point of numerator and denominator; 0 to 6, 0 where there are none
 * @param frequency the only frequency it is reported at
 * @param numerator what a ratio's numerator counts; null for other kinds
 * @param denominator what a ratio's denominator counts; null for other kinds
 * @param order where it stands among all indicators
 * @param amendments in order of their days, one a day at most
 * @param channels that its figures are broken down by, in the order in which they are asked; empty where they are not
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
        int order,
        List<Amendment> amendments,
        List<Channel> channels) {

    /**
     * What is otherwise from a day on; what is measured, and how often, stays.
     *
     * @param from first day on which it is in force
     */
    public record Amendment(
            LocalDate from,
            ThemeCode theme,
            int decimals,
            int partDecimals,
            TimeRule acrossTime,
            UnitRule acrossUnits) {}

    public Indicator {
        amendments = amendments.stream()
                .sorted(Comparator.comparing(Amendment::from))
                .toList();
        for (int i = 0; i < amendments.size(); i++) {
            Amendment amendment = amendments.get(i);
            if (i > 0 && amendments.get(i - 1).from().equals(amendment.from())) {
                throw new IllegalArgumentException(
                        "indicator %s: amended twice from %s".formatted(code, amendment.from()));
            }
            check(code, measure, amendment.acrossUnits(), amendment.decimals(), amendment.partDecimals());
        }
        check(code, measure, acrossUnits, decimals, partDecimals);
        channels = List.copyOf(channels);
        check(code, measure, channels);
        if ((measure == MeasureKind.RATIO) != (numerator != null && denominator != null)) {
            throw new IllegalArgumentException(
                    "indicator %s: a ratio, and only a ratio, names numerator and denominator".formatted(code));
        }
    }

    /** One that is neither amended nor broken down. */
    public Indicator(
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
        this(
                code,
                theme,
                name,
                measure,
                unitOfMeasure,
                decimals,
                partDecimals,
                frequency,
                acrossTime,
                acrossUnits,
                better,
                numerator,
                denominator,
                order,
                List.of(),
                List.of());
    }

    private static void check(IndicatorCode code, MeasureKind measure, List<Channel> channels) {
        if (!channels.isEmpty() && (measure == MeasureKind.SCORE || measure == MeasureKind.YES_NO)) {
            throw new IllegalArgumentException("indicator %s: %s is not broken down".formatted(code, measure));
        }
        Set<ChannelCode> codes = new HashSet<>();
        for (Channel channel : channels) {
            if (!codes.add(channel.code())) {
                throw new IllegalArgumentException("indicator %s: channel %s twice".formatted(code, channel.code()));
            }
        }
    }

    private static void check(
            IndicatorCode code, MeasureKind measure, UnitRule acrossUnits, int decimals, int partDecimals) {
        if (decimals < 0 || decimals > 6 || partDecimals < 0 || partDecimals > 6) {
            throw new IllegalArgumentException("indicator %s: 0 to 6 decimals".formatted(code));
        }
        if (measure == MeasureKind.RATIO && acrossUnits != UnitRule.RATIO
                || acrossUnits == UnitRule.RATIO && measure != MeasureKind.RATIO && measure != MeasureKind.YES_NO) {
            throw new IllegalArgumentException(
                    "indicator %s: ratios combine over units by 'ratio'; beside them only yes/no may".formatted(code));
        }
    }

    /** As it stood on {@code day}, and as if it had never been and never will be otherwise. */
    public Indicator on(LocalDate day) {
        if (amendments.isEmpty()) {
            return this;
        }
        Amendment standing = unamended(day);
        for (Amendment amendment : amendments) {
            standing = amendment.from().isAfter(day) ? standing : amendment;
        }
        return copy(standing, List.of(), channels);
    }

    /** The themes that it belongs to at some time. */
    public Set<ThemeCode> themes() {
        Set<ThemeCode> themes = new LinkedHashSet<>(Set.of(theme));
        amendments.forEach(amendment -> themes.add(amendment.theme()));
        return themes;
    }

    /** The same with other amendments. */
    public Indicator with(List<Amendment> others) {
        return copy(unamended(LocalDate.MIN), others, channels);
    }

    /** The same broken down by these channels. */
    public Indicator by(List<Channel> others) {
        return copy(unamended(LocalDate.MIN), amendments, others);
    }

    private Amendment unamended(LocalDate from) {
        return new Amendment(from, theme, decimals, partDecimals, acrossTime, acrossUnits);
    }

    private Indicator copy(Amendment rules, List<Amendment> otherAmendments, List<Channel> otherChannels) {
        return new Indicator(
                code,
                rules.theme(),
                name,
                measure,
                unitOfMeasure,
                rules.decimals(),
                rules.partDecimals(),
                frequency,
                rules.acrossTime(),
                rules.acrossUnits(),
                better,
                numerator,
                denominator,
                order,
                otherAmendments,
                otherChannels);
    }

    /**
     * Whether it is a ratio whose rate and target are in hundredths: rate = 100 · numerator / denominator. A score in
     * per cent that is averaged is not: its figures are in hundredths already.
     */
    public boolean percentage() {
        return measure == MeasureKind.RATIO && "%".equals(unitOfMeasure.vi());
    }

    /**
     * A figure as it is shown: rounded once, half up, to the indicator's decimals; a rate from its exact parts, in
     * hundredths where it is a {@link #percentage}.
     *
     * @param over what to divide the amount by; null where it stands for itself
     * @return null where there is no rate, because all that there is to divide by is 0
     */
    public @Nullable BigDecimal shown(BigDecimal amount, @Nullable BigDecimal over) {
        if (over == null) {
            return amount.setScale(decimals, RoundingMode.HALF_UP);
        }
        if (over.signum() == 0) {
            return null;
        }
        return (percentage() ? amount.movePointRight(2) : amount).divide(over, decimals, RoundingMode.HALF_UP);
    }
}
