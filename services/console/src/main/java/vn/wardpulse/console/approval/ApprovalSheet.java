package vn.wardpulse.console.approval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.api.Definitions;
import vn.wardpulse.console.api.ReportState;
import vn.wardpulse.console.text.Numbers;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.Theme;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;

/** Sets a version beside the one before it, the period before and last year. */
final class ApprovalSheet {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** From half as much again, or half, a change catches the eye. */
    private static final BigDecimal BIG = BigDecimal.valueOf(50);

    private final Words words;
    private final Definitions definitions;

    ApprovalSheet(Words words, Definitions definitions) {
        this.words = words;
        this.definitions = definitions;
    }

    ApprovalView write(Reviewed reviewed, String unit) {
        Map<Theme, List<ApprovalView.Line>> groups = new LinkedHashMap<>();
        for (ReportedFigure figure : reviewed.version().figures()) {
            definitions
                    .indicator(figure.indicator())
                    .ifPresent(indicator -> definitions
                            .theme(indicator.theme())
                            .ifPresent(theme -> groups.computeIfAbsent(theme, t -> new ArrayList<>())
                                    .add(line(indicator, reviewed, figure))));
        }
        ReportState report = reviewed.report();
        var duty = report.obligation();
        String state = duty.state().name().toLowerCase(Locale.ROOT);
        boolean latest = reviewed.latest();
        return new ApprovalView(
                "/duyet/" + duty.path(),
                words.say("form.title", words.period(duty.period())) + ", " + unit,
                reviewed.finding(words),
                state,
                words.opening(words.say("state." + state)),
                reviewed.version().version(),
                reviewed.before() != null,
                latest && report.may("approve"),
                latest && report.may("return"),
                latest ? duty.returnReason() : null,
                latest,
                groups.entrySet().stream()
                        .map(group ->
                                new ApprovalView.Group(words.name(group.getKey().name()), group.getValue()))
                        .toList());
    }

    private ApprovalView.Line line(Indicator indicator, Reviewed reviewed, ReportedFigure figure) {
        ReportState report = reviewed.report();
        ReportedFigure earlier = reviewed.earlier(figure).orElse(null);
        var beside = report.line(indicator.code());
        Figure previous = beside.map(ReportState.Line::previous).orElse(null);
        BigDecimal now = value(indicator, figure.figure());
        BigDecimal then = value(indicator, previous);
        return new ApprovalView.Line(
                indicator.code().value(),
                words.name(indicator.name()),
                words.name(indicator.unitOfMeasure()),
                Values.shown(indicator, previous),
                Values.shown(indicator, beside.map(ReportState.Line::lastYear).orElse(null)),
                beside.map(line -> Values.shown(indicator, line.target(), line.targetValue()))
                        .orElse(""),
                earlier == null ? "" : Values.shown(indicator, earlier.figure()),
                Values.shown(indicator, figure.figure()),
                parts(indicator, figure.figure()),
                change(indicator, now, then),
                reviewed.warnings().stream()
                        .filter(warning ->
                                warning.indicator().equals(indicator.code().value()))
                        .map(warning -> warning.in(words.vietnamese()))
                        .toList(),
                Notes.of(figure, words),
                channels(indicator, figure.channels(), earlier == null ? List.of() : earlier.channels()),
                split(indicator, figure),
                reviewed.moved(figure),
                big(now, then));
    }

    private static String parts(Indicator indicator, Figure figure) {
        return figure instanceof Figure.Pair ? Values.reported(indicator, figure) : "";
    }

    /** Every channel that has a figure in one of the two versions. */
    private List<ApprovalView.Channel> channels(
            Indicator indicator, List<ChannelFigure> now, List<ChannelFigure> before) {
        return Stream.concat(
                        indicator.channels().stream().map(Channel::code),
                        Stream.concat(now.stream(), before.stream()).map(ChannelFigure::channel))
                .distinct()
                .filter(channel -> figure(channel, now) != null || figure(channel, before) != null)
                .map(channel -> channel(indicator, channel, figure(channel, now), figure(channel, before)))
                .toList();
    }

    private ApprovalView.Channel channel(
            Indicator indicator, ChannelCode channel, @Nullable Figure now, @Nullable Figure before) {
        return new ApprovalView.Channel(
                words.channel(indicator, channel),
                before == null ? "" : Values.shown(indicator, before),
                Values.shown(indicator, now),
                now == null ? "" : parts(indicator, now),
                before != null && !before.equals(now));
    }

    private static @Nullable Figure figure(ChannelCode channel, List<ChannelFigure> parts) {
        return parts.stream()
                .filter(part -> part.channel().equals(channel))
                .map(ChannelFigure::figure)
                .findFirst()
                .orElse(null);
    }

    private String split(Indicator indicator, ReportedFigure figure) {
        boolean whole = !indicator.channels().isEmpty() && figure.channels().isEmpty();
        return whole && !(figure.figure() instanceof Figure.NoData) ? words.say("channels.none") : "";
    }

    private String change(Indicator indicator, @Nullable BigDecimal now, @Nullable BigDecimal then) {
        if (now == null || then == null) {
            return Numbers.MISSING;
        }
        if (indicator.percentage()) {
            return Numbers.signed(now.subtract(then), indicator.decimals()) + " " + words.say("live.points");
        }
        return then.signum() == 0 ? Numbers.MISSING : Numbers.signed(percent(now, then), 1) + " %";
    }

    private static boolean big(@Nullable BigDecimal now, @Nullable BigDecimal then) {
        return now != null
                && then != null
                && then.signum() != 0
                && percent(now, then).abs().compareTo(BIG) >= 0;
    }

    private static BigDecimal percent(BigDecimal now, BigDecimal then) {
        return now.subtract(then).multiply(HUNDRED).divide(then.abs(), 6, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal value(Indicator indicator, @Nullable Figure figure) {
        return switch (figure) {
            case Figure.Amount(BigDecimal value) -> value;
            case Figure.Pair(BigDecimal numerator, BigDecimal denominator) -> indicator.shown(numerator, denominator);
            case Figure.NoData none -> null;
            case null -> null;
        };
    }
}
