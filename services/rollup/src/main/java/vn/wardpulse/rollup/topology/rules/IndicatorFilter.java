package vn.wardpulse.rollup.topology.rules;

import vn.wardpulse.model.IndicatorCode;

/** Which indicators a change can have moved, so that the others are not worked out for nothing. */
@FunctionalInterface
public interface IndicatorFilter {

    IndicatorFilter ALL = indicator -> true;

    boolean takes(IndicatorCode indicator);
}
