package vn.wardpulse.model.report;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;

/**
 * One line of a report, with the reporter's remark if there is one.
 *
 * @param figure in total
 * @param channels the parts that make it up, in order of their codes; empty where it was not broken down
 */
public record ReportedFigure(
        IndicatorCode indicator, Figure figure, @Nullable String remark, List<ChannelFigure> channels) {

    /** @throws IllegalArgumentException if a channel is there twice, or the parts do not come to the figure */
    public ReportedFigure {
        channels = channels.stream()
                .sorted(Comparator.comparing(ChannelFigure::channel))
                .toList();
        for (int i = 1; i < channels.size(); i++) {
            if (channels.get(i - 1).channel().equals(channels.get(i).channel())) {
                throw new IllegalArgumentException("indicator %s: channel %s twice"
                        .formatted(indicator, channels.get(i).channel()));
            }
        }
        if (!channels.isEmpty()
                && !Figure.sum(channels.stream().map(ChannelFigure::figure).toList())
                        .equals(figure)) {
            throw new IllegalArgumentException(
                    "indicator %s: the channels do not come to %s".formatted(indicator, figure));
        }
    }

    /** One that was not broken down. */
    public ReportedFigure(IndicatorCode indicator, Figure figure, @Nullable String remark) {
        this(indicator, figure, remark, List.of());
    }
}
