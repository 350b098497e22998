package vn.wardpulse.model.task;

import vn.wardpulse.model.ChannelCode;

/**
 * How much was done by one channel: pieces, broadcasts, meetings.
 *
 * @param count 0 to {@value #MOST}
 */
public record ChannelCount(ChannelCode channel, long count) {

    public static final long MOST = 999_999_999;

    public ChannelCount {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("%d by %s: 0 to %d".formatted(count, channel, MOST));
        }
    }
}
