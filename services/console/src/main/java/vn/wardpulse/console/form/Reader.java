package vn.wardpulse.console.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.console.text.Values;
import vn.wardpulse.console.text.Words;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.catalogue.Channel;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.ChannelFigure;
import vn.wardpulse.model.report.ReportedFigure;

/** Reads what is typed into a line. Whether the figures make sense is for submission to say. */
final class Reader {

    private final Words words;

    Reader(Words words) {
        this.words = words;
    }

    Reading read(Indicator indicator, Typing typing) {
        if (!typing.why().isEmpty()) {
            return typing.anyNumber()
                    ? new Reading(null, EntryReading.refused(error("form.fault.both")), Map.of(), false)
                    : new Reading(
                            reported(indicator, typing, new Figure.NoData(typing.why()), List.of()),
                            EntryReading.EMPTY,
                            Map.of(),
                            false);
        }
        EntryReader entries = new EntryReader(words, indicator);
        EntryReading total = entries.read(indicator.code().value(), typing.total());
        if (!typing.byChannels()) {
            return new Reading(reported(indicator, typing, total.figure(), List.of()), total, Map.of(), false);
        }
        Map<ChannelCode, EntryReading> channels = new LinkedHashMap<>();
        for (Channel channel : indicator.channels()) {
            channels.put(
                    channel.code(),
                    entries.read(Typing.key(indicator.code(), channel.code()), typing.channel(channel.code())));
        }
        return together(indicator, typing, total, channels);
    }

    /** The total is what can be read of the channels; one that is typed beside them has to be the same. */
    private Reading together(
            Indicator indicator, Typing typing, EntryReading typed, Map<ChannelCode, EntryReading> channels) {
        List<ChannelFigure> parts = new ArrayList<>();
        channels.forEach((channel, reading) -> {
            Figure part = reading.figure();
            if (part != null) {
                parts.add(new ChannelFigure(channel, part));
            }
        });
        boolean computed = typing.total().empty();
        if (parts.isEmpty()) {
            return new Reading(null, typed, channels, computed);
        }
        Figure sum;
        try {
            sum = Figure.sum(parts.stream().map(ChannelFigure::figure).toList());
        } catch (IllegalArgumentException e) {
            return new Reading(null, EntryReading.refused(error("form.fault.parts")), channels, computed);
        }
        ReportedFigure figure = reported(indicator, typing, sum, parts);
        if (computed || sum.equals(typed.figure())) {
            return new Reading(figure, EntryReading.of(sum, Entry.written(indicator, sum)), channels, true);
        }
        Figure other = typed.figure();
        return new Reading(
                figure,
                other == null
                        ? typed
                        : EntryReading.refused(error(
                                "form.fault.total",
                                Values.reported(indicator, other),
                                Values.reported(indicator, sum))),
                channels,
                false);
    }

    private static @Nullable ReportedFigure reported(
            Indicator indicator, Typing typing, @Nullable Figure figure, List<ChannelFigure> channels) {
        String remark = typing.remark().isEmpty() ? null : typing.remark();
        return figure == null ? null : new ReportedFigure(indicator.code(), figure, remark, channels);
    }

    private Told error(String key, Object... arguments) {
        return new Told(words.say(key, arguments), false);
    }
}
