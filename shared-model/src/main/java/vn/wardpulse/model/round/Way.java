package vn.wardpulse.model.round;

/** How a figure that is held against a target becomes a share of a criterion's points. */
public enum Way {
    /** Its achievement, as everywhere. */
    ACHIEVED,
    /** All of it if the target is met, otherwise nothing. */
    MET,
    /** Of a reduction, the part of it that is done. */
    PROGRESS
}
