package vn.wardpulse.model.report;

import vn.wardpulse.model.ChannelCode;
import vn.wardpulse.model.Figure;

/** What one channel brought to a figure. */
public record ChannelFigure(ChannelCode channel, Figure figure) {}
