package vn.wardpulse.model.catalogue;

/** How one unit's figures of the sub-periods combine into a coarser period. */
public enum TimeRule {
    SUM,
    LAST,
    AVERAGE,
    MIN,
    MAX
}
