package vn.wardpulse.console.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.report.ReportedFigure;

/**
 * What the console makes of one line.
 *
 * @param figure what can be saved; null while the line is empty, half filled or cannot be read
 * @param total what it makes of the line's own fields; of the sum, where the channels make the total
 * @param channels what it makes of theirs; empty where none is filled in
 * @param computed whether the channels make the total, so that nobody types it
 */
record Reading(
        @Nullable ReportedFigure figure,
        EntryReading total,
        Map<ChannelCode, EntryReading> channels,
        boolean computed) {

    EntryReading channel(ChannelCode channel) {
        return channels.getOrDefault(channel, EntryReading.UNREAD);
    }

    /** How many channels have a figure. */
    int parts() {
        return (int)
                channels.values().stream().filter(part -> part.figure() != null).count();
    }

    /** Whether something is in the fields that cannot be saved as it is. */
    boolean unsettled() {
        return total.unsettled() || channels.values().stream().anyMatch(EntryReading::unsettled);
    }
}
