package vn.wardpulse.submission.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.catalogue.UnitKind;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.submission.definition.Definitions;

/**
 * What the groups and cells of a ward say, put together by the rule over units: the ward's own report begins with it.
 * Only a proposal: what the ward hands in is the ward's.
 */
final class BelowWard {

    private final FigureTable figures;

    BelowWard(FigureTable figures) {
        this.figures = figures;
    }

    /** @return a line for every indicator that somebody below has reported; none for a unit that is no ward */
    List<ReportedFigure> proposed(Row row, List<Indicator> asked, Definitions definitions) {
        UnitId ward = row.obligation().unit();
        Unit known = definitions.units().get(ward);
        if (known == null || known.kind() != UnitKind.WARD) {
            return List.of();
        }
        List<UnitId> below = definitions.units().values().stream()
                .filter(unit -> unit.kind().belowWard() && definitions.within(unit.id(), ward, row.windowLast()))
                .map(Unit::id)
                .toList();
        if (below.isEmpty()) {
            return List.of();
        }
        Map<IndicatorCode, List<ReportedFigure>> said =
                figures.counted(below, row.obligation().period());
        List<ReportedFigure> proposed = new ArrayList<>();
        for (Indicator indicator : asked) {
            List<ReportedFigure> facts = said.getOrDefault(indicator.code(), List.of()).stream()
                    .filter(line -> !(line.figure() instanceof Figure.NoData))
                    .toList();
            together(indicator, facts).ifPresent(proposed::add);
        }
        return proposed;
    }

    /** Nothing where the rule makes no figure that the ward itself could report. */
    private static Optional<ReportedFigure> together(Indicator indicator, List<ReportedFigure> facts) {
        if (facts.isEmpty() || indicator.measure() == MeasureKind.YES_NO) {
            return Optional.empty();
        }
        List<Figure> all = facts.stream().map(ReportedFigure::figure).toList();
        try {
            return switch (indicator.acrossUnits()) {
                case SUM, RATIO ->
                    Optional.of(new ReportedFigure(indicator.code(), Figure.sum(all), null, parts(indicator, facts)));
                case AVERAGE -> Optional.of(plain(indicator, mean(indicator, amounts(all))));
                case MIN ->
                    Optional.of(plain(
                            indicator,
                            amounts(all).stream().min(Comparator.naturalOrder()).orElseThrow()));
                case MAX ->
                    Optional.of(plain(
                            indicator,
                            amounts(all).stream().max(Comparator.naturalOrder()).orElseThrow()));
            };
        } catch (IllegalArgumentException tooManyDigits) {
            return Optional.empty();
        }
    }

    private static ReportedFigure plain(Indicator indicator, BigDecimal amount) {
        return new ReportedFigure(indicator.code(), new Figure.Amount(amount), null);
    }

    private static List<BigDecimal> amounts(List<Figure> figures) {
        return figures.stream()
                .filter(Figure.Amount.class::isInstance)
                .map(figure -> ((Figure.Amount) figure).value())
                .toList();
    }

    private static BigDecimal mean(Indicator indicator, List<BigDecimal> amounts) {
        return amounts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(amounts.size()), indicator.decimals(), RoundingMode.HALF_UP);
    }

    /** By channel where everybody has broken it down by channels that the indicator has; else by none. */
    private static List<ChannelFigure> parts(Indicator indicator, List<ReportedFigure> facts) {
        List<ChannelCode> known =
                indicator.channels().stream().map(Channel::code).toList();
        Map<ChannelCode, List<Figure>> byChannel = new LinkedHashMap<>();
        for (ReportedFigure fact : facts) {
            boolean sound = !fact.channels().isEmpty()
                    && fact.channels().stream().allMatch(part -> known.contains(part.channel()));
            if (!sound) {
                return List.of();
            }
            fact.channels()
                    .forEach(part -> byChannel
                            .computeIfAbsent(part.channel(), channel -> new ArrayList<>())
                            .add(part.figure()));
        }
        return known.stream()
                .filter(byChannel::containsKey)
                .map(channel -> new ChannelFigure(channel, Figure.sum(byChannel.getOrDefault(channel, List.of()))))
                .toList();
    }
}
