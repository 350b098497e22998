package vn.wardpulse.model.catalogue;

/** What a unit is. Only wards enter ward counts. */
public enum UnitKind {
    COUNTRY,
    /** Stands where a city does. */
    PROVINCE,
    CITY,
    DISTRICT,
    WARD,
    RESIDENTIAL_GROUP,
    PARTY_CELL,
    DEPARTMENT,
    ORGANISATION,
    SCHOOL,
    PARTY_ORGANISATION;

    /** Whether its figures are told of it alone, not of so many units below it. */
    public boolean wardOrBelow() {
        return this == WARD || belowWard();
    }

    /** Whether it stands below a ward and reports to the ward alone. */
    public boolean belowWard() {
        return this == RESIDENTIAL_GROUP || this == PARTY_CELL;
    }
}
