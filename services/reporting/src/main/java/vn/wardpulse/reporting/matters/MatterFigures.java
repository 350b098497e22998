package vn.wardpulse.reporting.matters;

import java.util.List;

/**
 * What comes of matters, all together and by one thing.
 *
 * @param rows in the order of their keys
 */
record MatterFigures(MatterCounts total, List<MatterGroup> rows) {

    /** @param key a field, a unit or a month */
    record MatterGroup(String key, MatterCounts counts) {}
}
