package vn.wardpulse.model.catalogue;

/** What kind of number an indicator is. */
public enum MeasureKind {
    /** Adds up over time. */
    FLOW,
    /** A stock at a moment. */
    LEVEL,
    /** Numerator and denominator, both reported. */
    RATIO,
    /** A mark or index. */
    SCORE,
    /** 1 for yes, 0 for no. */
    YES_NO
}
