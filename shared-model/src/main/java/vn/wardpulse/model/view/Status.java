package vn.wardpulse.model.view;

/** How an indicator stands against its target. */
public enum Status {
    MET,
    ON_TRACK,
    BEHIND,
    MISSED,
    /** Due, and nothing live is reported. */
    NO_DATA,
    /** Before its first due date. */
    NOT_DUE,
    /** There is no target to hold it against. */
    NO_TARGET
}
