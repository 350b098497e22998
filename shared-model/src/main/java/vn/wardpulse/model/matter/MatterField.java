package vn.wardpulse.model.matter;

/** What a matter is about. */
public enum MatterField {
    /** Land, building, clearance of sites. */
    LAND,
    /** Pavements, markets, order in the streets. */
    URBAN_ORDER,
    ENVIRONMENT,
    /** Roads, drains, lighting, water. */
    INFRASTRUCTURE,
    WELFARE,
    /** Culture, education, information. */
    CULTURE,
    SECURITY,
    OTHER
}
