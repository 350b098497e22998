package vn.wardpulse.console.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * What stands in the fields of one line, as typed. Fields are named after the indicator: {@code ADM-01.a} is the amount
 * or numerator, {@code .b} the denominator, {@code .w} why there is nothing to report, {@code .r} the remark. Those of
 * a channel have its code in their names as well: {@code COM-01:RADIO.a}; no code has a colon in it.
 */
record Typing(Entry total, Map<ChannelCode, Entry> channels, String why, String remark) {

    /** What is typed now. */
    static Typing of(Indicator indicator, Map<String, String> fields) {
        String code = indicator.code().value();
        Map<ChannelCode, Entry> channels = new LinkedHashMap<>();
        indicator
                .channels()
                .forEach(channel ->
                        channels.put(channel.code(), Entry.typed(key(indicator.code(), channel.code()), fields)));
        return new Typing(
                Entry.typed(code, fields),
                channels,
                fields.getOrDefault(code + ".w", "").strip(),
                fields.getOrDefault(code + ".r", "").strip());
    }

    /** What was typed to have this saved. */
    static Typing of(Indicator indicator, @Nullable ReportedFigure saved) {
        if (saved == null) {
            return new Typing(Entry.EMPTY, Map.of(), "", "");
        }
        Map<ChannelCode, Entry> channels = new LinkedHashMap<>();
        // By channels that the indicator no longer has, nothing can be shown but what they come to.
        if (indicator.channels().stream()
                .map(known -> known.code())
                .toList()
                .containsAll(
                        saved.channels().stream().map(part -> part.channel()).toList())) {
            saved.channels().forEach(part -> channels.put(part.channel(), Entry.written(indicator, part.figure())));
        }
        return new Typing(
                channels.isEmpty() ? Entry.written(indicator, saved.figure()) : Entry.EMPTY,
                channels,
                saved.figure() instanceof Figure.NoData(String reason) ? reason : "",
                saved.remark() == null ? "" : saved.remark());
    }

    /** What the names of a channel's fields begin with. */
    static String key(IndicatorCode indicator, ChannelCode channel) {
        return indicator + ":" + channel;
    }

    Entry channel(ChannelCode channel) {
        return channels.getOrDefault(channel, Entry.EMPTY);
    }

    boolean byChannels() {
        return channels.values().stream().anyMatch(entry -> !entry.empty());
    }

    boolean anyNumber() {
        return !total.empty() || byChannels();
    }

    boolean empty() {
        return !anyNumber() && why.isEmpty();
    }
}
