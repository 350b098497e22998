package vn.wardpulse.model;

/** Code of a channel that figures are broken down by, such as {@code RADIO}. */
public record ChannelCode(String value) implements Comparable<ChannelCode> {

    public ChannelCode {
        Identifiers.checked("channel", value);
    }

    @Override
    public int compareTo(ChannelCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
