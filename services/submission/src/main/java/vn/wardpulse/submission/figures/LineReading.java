package vn.wardpulse.submission.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.web.Fault;

/** Reads one line of a form; what it cannot read it says. */
final class LineReading {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{0,40})?");
    private static final int LONGEST_TEXT = 1_000;

    private final Indicator indicator;
    private final List<Fault> faults;

    LineReading(Indicator indicator, List<Fault> faults) {
        this.indicator = indicator;
        this.faults = faults;
    }

    Optional<ReportedFigure> read(Line line) {
        String remark = text(line.remark(), "/remark");
        List<Line.Part> parts = Objects.requireNonNullElse(line.channels(), List.of());
        if (parts.isEmpty()) {
            return figure(line.figure(), "").map(figure -> new ReportedFigure(indicator.code(), figure, remark));
        }
        int before = faults.size();
        List<ChannelFigure> channels = channels(parts);
        Optional<Figure> typed = line.figure() == null ? Optional.empty() : figure(line.figure(), "");
        if (faults.size() > before) {
            return Optional.empty();
        }
        return total(channels, typed).map(figure -> new ReportedFigure(indicator.code(), figure, remark, channels));
    }

    /** The parts together, which a typed total must equal. */
    private Optional<Figure> total(List<ChannelFigure> channels, Optional<Figure> typed) {
        Figure total;
        try {
            total = Figure.sum(channels.stream().map(ChannelFigure::figure).toList());
        } catch (IllegalArgumentException e) {
            faults.add(Faults.tooLong(indicator, ""));
            return Optional.empty();
        }
        if (typed.isPresent() && !typed.get().equals(total)) {
            faults.add(Faults.otherThanParts(indicator, typed.get(), total));
            return Optional.empty();
        }
        return Optional.of(total);
    }

    private List<ChannelFigure> channels(List<Line.Part> parts) {
        Map<String, ChannelCode> known = new HashMap<>();
        indicator.channels().forEach(channel -> known.put(channel.code().value(), channel.code()));
        List<ChannelFigure> channels = new ArrayList<>();
        Set<ChannelCode> seen = new HashSet<>();
        for (Line.Part part : parts) {
            String text = Objects.requireNonNullElse(part.channel(), "");
            ChannelCode channel = known.get(text);
            if (channel == null) {
                faults.add(Faults.unknownChannel(indicator, shortened(text)));
            } else if (!seen.add(channel)) {
                faults.add(Faults.channelTwice(indicator, channel));
            } else {
                figure(part.figure(), Faults.by(channel))
                        .filter(figure -> isNumber(figure, channel))
                        .ifPresent(figure -> channels.add(new ChannelFigure(channel, figure)));
            }
        }
        return channels;
    }

    private boolean isNumber(Figure figure, ChannelCode channel) {
        if (figure instanceof Figure.NoData) {
            faults.add(Faults.kind(indicator, Faults.by(channel), indicator.measure() == MeasureKind.RATIO));
            return false;
        }
        return true;
    }

    /** @param at where in the line it stands */
    private Optional<Figure> figure(Line.@Nullable Entered entered, String at) {
        String kind = entered == null || entered.kind() == null ? "" : entered.kind();
        boolean ratio = indicator.measure() == MeasureKind.RATIO;
        if (entered != null && kind.equals("no-data")) {
            String reason = text(entered.reason(), at + "/reason");
            if (reason == null) {
                faults.add(Faults.reasonNeeded(indicator));
                return Optional.empty();
            }
            return Optional.of(new Figure.NoData(reason));
        }
        if (entered == null || !kind.equals(ratio ? "pair" : "amount")) {
            faults.add(Faults.kind(indicator, at, ratio));
            return Optional.empty();
        }
        if (!ratio) {
            return decimal(entered.value(), at).map(Figure.Amount::new);
        }
        Optional<BigDecimal> numerator = decimal(entered.numerator(), at + "/numerator");
        Optional<BigDecimal> denominator = decimal(entered.denominator(), at + "/denominator");
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Optional.empty();
        }
        if (denominator.get().signum() == 0 && numerator.get().signum() != 0) {
            faults.add(Faults.overZero(indicator, at, numerator.get()));
            return Optional.empty();
        }
        return Optional.of(new Figure.Pair(numerator.get(), denominator.get()));
    }

    private Optional<BigDecimal> decimal(@Nullable String text, String at) {
        String trimmed = text == null ? "" : text.trim();
        if (!NUMBER.matcher(trimmed).matches()) {
            faults.add(Faults.unreadable(indicator, at, shortened(trimmed)));
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(trimmed).stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
        if (value.precision() > Figure.MAX_DIGITS || value.scale() > Figure.MAX_DECIMALS) {
            faults.add(Faults.tooLong(indicator, at));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** Text as it is kept: trimmed, and null where there is none. */
    private @Nullable String text(@Nullable String text, String at) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST_TEXT) {
            faults.add(Faults.tooWordy(indicator, at, LONGEST_TEXT));
        }
        return text.trim();
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
