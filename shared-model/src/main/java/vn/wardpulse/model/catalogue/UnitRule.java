package vn.wardpulse.model.catalogue;

/** How the figures of the units that owe a form combine at an ancestor. */
public enum UnitRule {
    SUM,
    AVERAGE,
    RATIO,
    MIN,
    MAX
}
