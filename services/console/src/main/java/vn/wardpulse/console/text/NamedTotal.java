package vn.wardpulse.console.text;

import java.util.ArrayList;
import java.util.List;
import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.view.ChannelTotal;
import vn.wardpulse.model.view.Total;

/** What one channel has in a cell's totals, by the channel's name. */
public record NamedTotal(String name, Total own, Total toDate) {

    /**
     * All channels once one of them has a figure, and last what was reported without, where there is any; empty where
     * there is no figure at all.
     */
    public static List<NamedTotal> of(Indicator indicator, List<ChannelTotal> channels, Words words) {
        List<NamedTotal> named = new ArrayList<>();
        boolean any = channels.stream().anyMatch(total -> total.channel() != null && hasFigure(total));
        for (ChannelTotal total : channels) {
            ChannelCode channel = total.channel();
            if (channel == null ? hasFigure(total) : any) {
                named.add(new NamedTotal(
                        channel == null ? words.opening(words.say("channels.none")) : words.channel(indicator, channel),
                        total.own(),
                        total.toDate()));
            }
        }
        return named;
    }

    private static boolean hasFigure(ChannelTotal total) {
        return total.own().amount() != null || total.toDate().amount() != null;
    }
}
