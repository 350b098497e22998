package vn.wardpulse.model.round;

/** Who judges, in order. */
public enum Stage {
    /** The unit itself. */
    SELF,
    /** The unit that leads its cluster. */
    APPRAISAL,
    /** The plan's standing body. */
    VERIFICATION
}
