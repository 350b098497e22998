package vn.wardpulse.oracle.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;

/** Figures that a ward might write down: mostly small, some zero, some as long as they may be, some missing. */
final class RandomFigures {

    private final Chance chance;

    RandomFigures(Chance chance) {
        this.chance = chance;
    }

    /** One line for every indicator of the form, in any order; seldom one is left out, as if it was asked only later. */
    List<ReportedFigure> lines(Form form, RandomIndicators indicators) {
        List<ReportedFigure> lines = new ArrayList<>();
        for (IndicatorCode code : form.indicators()) {
            if (!chance.percent(2)) {
                lines.add(line(code, indicators.indicator(code)));
            }
        }
        if (chance.percent(3)) {
            lines.add(new ReportedFigure(
                    new IndicatorCode("CT-LA"), new Figure.Amount(BigDecimal.ONE), null)); // of no form
        }
        return lines;
    }

    /** Mostly broken down where the indicator is; now and then where it is not, or not any more. */
    private ReportedFigure line(IndicatorCode code, @Nullable Indicator indicator) {
        String remark = chance.percent(5) ? "ghi chú" : null;
        Figure figure = figure(indicator);
        if (indicator == null
                || figure instanceof Figure.NoData
                || !chance.percent(indicator.channels().isEmpty() ? 2 : 75)) {
            return new ReportedFigure(code, figure, remark);
        }
        return divided(code, indicator, figure, remark);
    }

    /** The figure as one channel's part, with more of other channels beside it where the digits allow. */
    private ReportedFigure divided(IndicatorCode code, Indicator indicator, Figure first, @Nullable String remark) {
        List<ChannelFigure> parts = new ArrayList<>();
        for (Channel channel : RandomIndicators.CHANNELS) {
            if (parts.isEmpty()) {
                parts.add(new ChannelFigure(channel.code(), first));
            } else if (chance.percent(90)) {
                parts.add(new ChannelFigure(channel.code(), small(indicator)));
            }
        }
        try {
            Figure total = Figure.sum(parts.stream().map(ChannelFigure::figure).toList());
            return new ReportedFigure(code, total, remark, parts);
        } catch (IllegalArgumentException tooManyDigits) {
            return new ReportedFigure(code, first, remark);
        }
    }

    private Figure small(Indicator indicator) {
        BigDecimal amount = BigDecimal.valueOf(chance.between(0, 12));
        return switch (indicator.measure()) {
            case YES_NO, SCORE, FLOW, LEVEL -> new Figure.Amount(amount);
            case RATIO -> new Figure.Pair(amount, amount.add(BigDecimal.valueOf(chance.between(0, 2))));
        };
    }

    private Figure figure(@Nullable Indicator indicator) {
        if (chance.percent(8)) {
            return new Figure.NoData("không phát sinh");
        }
        if (indicator == null) {
            return new Figure.Amount(BigDecimal.TEN);
        }
        return switch (indicator.measure()) {
            case YES_NO -> new Figure.Amount(chance.percent(60) ? BigDecimal.ONE : BigDecimal.ZERO);
            case RATIO -> pair();
            default -> new Figure.Amount(amount(indicator));
        };
    }

    private BigDecimal amount(Indicator indicator) {
        int kind = chance.between(1, 100);
        if (kind <= 12) {
            return BigDecimal.ZERO;
        }
        if (kind <= 15) {
            return new BigDecimal(chance.oneOf("999999999999.999999", "999999999999999999", "0.000001"));
        }
        if (kind <= 30) {
            return BigDecimal.valueOf(chance.between(1, 30_000_000), 6);
        }
        if (kind <= 33 && indicator.measure() == MeasureKind.LEVEL) {
            return BigDecimal.valueOf(-chance.between(1, 5));
        }
        return BigDecimal.valueOf(chance.between(1, 12));
    }

    private Figure pair() {
        int kind = chance.between(1, 100);
        if (kind <= 10) {
            return new Figure.Pair(BigDecimal.ZERO, BigDecimal.ZERO);
        }
        if (kind <= 13) {
            return new Figure.Pair(new BigDecimal("999999999999999998"), new BigDecimal("999999999999999999"));
        }
        if (kind <= 30) {
            return new Figure.Pair(
                    BigDecimal.valueOf(chance.between(0, 5_000), 3), BigDecimal.valueOf(chance.between(1, 90_000), 4));
        }
        int denominator = chance.between(1, 12);
        return new Figure.Pair(
                BigDecimal.valueOf(chance.between(0, kind <= 35 ? denominator + 3 : denominator)),
                BigDecimal.valueOf(denominator));
    }
}
