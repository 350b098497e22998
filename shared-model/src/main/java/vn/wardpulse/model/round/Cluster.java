package vn.wardpulse.model.round;

import vn.wardpulse.model.GroupCode;
import vn.wardpulse.model.UnitId;

/**
 * Units that are ranked against each other.
 *
 * @param group the saved group that they are
 * @param lead the unit that appraises what they say of themselves; it may be one of them
 */
public record Cluster(GroupCode group, UnitId lead) {}
