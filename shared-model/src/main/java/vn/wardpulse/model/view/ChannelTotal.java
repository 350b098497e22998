package vn.wardpulse.model.view;

import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.ChannelCode;

/**
 * What one channel has in a cell.
 *
 * @param channel null for what was reported without channels, or by one that the indicator does not have
 * @param own the period's own figure
 * @param toDate the figure from the year's first period to the end of this one
 */
public record ChannelTotal(@Nullable ChannelCode channel, Total own, Total toDate) {}
