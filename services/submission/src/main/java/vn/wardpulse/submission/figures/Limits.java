package vn.wardpulse.submission.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.web.Fault;

/** What a figure must be by itself, from what its indicator is: kind, sign, decimals, ranges, rates up to 100 %. */
final class Limits {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Limits() {}

    static List<Fault> of(Indicator indicator, ReportedFigure line) {
        return line.channels().isEmpty() ? of(indicator, "", line.figure()) : byChannels(indicator, line.channels());
    }

    /** Every channel, once one is there; what the parts come to is right if they are. */
    private static List<Fault> byChannels(Indicator indicator, List<ChannelFigure> parts) {
        Set<ChannelCode> filled = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        parts.forEach(part -> {
            filled.add(part.channel());
            faults.addAll(of(indicator, Faults.by(part.channel()), part.figure()));
        });
        indicator.channels().stream()
                .filter(channel -> !filled.contains(channel.code()))
                .map(channel -> Faults.channelRequired(indicator, channel))
                .forEach(faults::add);
        return faults;
    }

    private static List<Fault> of(Indicator indicator, String at, Figure figure) {
        List<Fault> faults = new ArrayList<>();
        boolean ratio = indicator.measure() == MeasureKind.RATIO;
        switch (figure) {
            case Figure.NoData noData -> {}
            case Figure.Amount amount when ratio -> faults.add(Faults.kind(indicator, at, true));
            case Figure.Pair pair when !ratio -> faults.add(Faults.kind(indicator, at, false));
            case Figure.Amount(BigDecimal value) -> amount(indicator, at, value, faults);
            case Figure.Pair pair -> pair(indicator, at, pair, faults);
        }
        return faults;
    }

    private static void amount(Indicator indicator, String at, BigDecimal value, List<Fault> faults) {
        if (indicator.measure() == MeasureKind.YES_NO) {
            if (value.signum() != 0 && value.compareTo(BigDecimal.ONE) != 0) {
                faults.add(Faults.yesOrNo(indicator));
            }
            return;
        }
        number(indicator, at, value, indicator.decimals(), faults);
        if (indicator.measure() == MeasureKind.SCORE && value.compareTo(HUNDRED) > 0) {
            faults.add(Faults.score(indicator, value));
        }
    }

    private static void pair(Indicator indicator, String at, Figure.Pair pair, List<Fault> faults) {
        number(indicator, at + "/numerator", pair.numerator(), indicator.partDecimals(), faults);
        number(indicator, at + "/denominator", pair.denominator(), indicator.partDecimals(), faults);
        if (indicator.percentage() && pair.numerator().compareTo(pair.denominator()) > 0) {
            faults.add(Faults.above(indicator, at, pair));
        }
    }

    private static void number(Indicator indicator, String part, BigDecimal value, int decimals, List<Fault> faults) {
        if (value.signum() < 0) {
            faults.add(Faults.negative(indicator, part, value));
        }
        if (value.scale() > decimals) {
            faults.add(Faults.decimals(indicator, part, value, decimals));
        }
    }
}
