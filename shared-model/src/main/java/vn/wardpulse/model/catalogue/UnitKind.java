package vn.wardpulse.model.catalogue;

/** What a unit is. Only wards enter ward counts. */
public enum UnitKind {
    COUNTRY,
    CITY,
    DISTRICT,
    WARD,
    RESIDENTIAL_GROUP,
    PARTY_CELL,
    DEPARTMENT,
    ORGANISATION,
    SCHOOL,
    PARTY_ORGANISATION
}
