package vn.wardpulse.model.catalogue;

import org.jspecify.annotations.Nullable;

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

    /** Whether its figures are told of it alone, not of so many units below it: all but what wards stand under. */
    public boolean alone() {
        return compareTo(WARD) >= 0;
    }

    /** Whether it stands below a ward and reports to the ward alone. */
    public boolean belowWard() {
        return this == RESIDENTIAL_GROUP || this == PARTY_CELL;
    }

    /**
     * Whether what it says is shown to those who stand above it at a unit of kind {@code above}. What is said below a
     * ward goes as far as the ward: nobody further up is shown it. This is rule 11 of the roll-up for readers, and every
     * room asks it here.
     *
     * @param above null for those who are bound to no unit
     */
    public boolean isShownTo(@Nullable UnitKind above) {
        return !belowWard() || above == WARD || above != null && above.belowWard();
    }

    /**
     * Whether figures that units of kind {@code level} are asked for are in those of units of this kind: its own; what is
     * reported below a ward in the ward's; and everything else in those of whatever wards stand under.
     */
    public boolean gathers(UnitKind level) {
        return this == level || (level.belowWard() ? this == WARD : !alone() && compareTo(level) < 0);
    }
}
