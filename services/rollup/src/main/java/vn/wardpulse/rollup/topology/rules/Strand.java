package vn.wardpulse.rollup.topology.rules;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.IndicatorCode;

/**
 * What one sum is kept for: an indicator's figure as a whole, or the part of it that came by one channel, or by none.
 *
 * @param part empty for the whole; else a slash and the channel's code, which the part without channel lacks
 */
record Strand(IndicatorCode indicator, String part) implements Comparable<Strand> {

    private static final String WHOLE = "";
    private static final String PART = "/";

    static Strand whole(IndicatorCode indicator) {
        return new Strand(indicator, WHOLE);
    }

    /** @param channel null for what came by none */
    static Strand part(IndicatorCode indicator, @Nullable ChannelCode channel) {
        return new Strand(indicator, channel == null ? PART : PART + channel);
    }

    /** What {@link #toString} wrote; no code has a slash. */
    static Strand parse(String text) {
        int slash = text.indexOf(PART);
        return slash < 0
                ? whole(new IndicatorCode(text))
                : new Strand(new IndicatorCode(text.substring(0, slash)), text.substring(slash));
    }

    boolean isWhole() {
        return part.isEmpty();
    }

    @Override
    public int compareTo(Strand other) {
        int byIndicator = indicator.compareTo(other.indicator);
        return byIndicator != 0 ? byIndicator : part.compareTo(other.part);
    }

    @Override
    public String toString() {
        return indicator.value() + part;
    }
}
