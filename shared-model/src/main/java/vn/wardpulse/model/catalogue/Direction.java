package vn.wardpulse.model.catalogue;

/** Which way is better for an indicator. */
public enum Direction {
    HIGHER,
    LOWER,
    WITHIN
}
