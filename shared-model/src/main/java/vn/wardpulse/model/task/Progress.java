package vn.wardpulse.model.task;

/** How far a unit says that it is. */
public enum Progress {
    UNDER_WAY,
    DONE,
    /** It will not be done; the unit says why. */
    NOT_DONE
}
