package vn.wardpulse.reporting.writer;

/** What may, or has to, stand behind a word. */
enum Takes {
    /** A code, unless it stands within each indicator. */
    INDICATOR,
    /** A code, or none. */
    ANY_INDICATOR,
    /** Codes of indicators and themes, or none for all. */
    INDICATORS,
    /** A code, unless it stands within each theme. */
    THEME,
    /** A code, or none for all. */
    ANY_THEME,
    /** How its indicators or units stand. */
    STANDING,
    /** Another period. */
    TIME,
    /** Another unit. */
    UNIT
}
