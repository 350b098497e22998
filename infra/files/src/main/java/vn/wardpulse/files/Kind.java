package vn.wardpulse.files;

/** What a column's values are, for files that know types. */
public enum Kind {
    TEXT,
    /** Exact, of any size. */
    FIGURE,
    /** Whole and small. */
    COUNT
}
