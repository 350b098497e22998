package vn.wardpulse.model;

/**
 * Identity of a unit for as long as it exists. Official codes are re-used after reforms, so a code alone identifies
 * nothing: the first holder of a code has the code as its id, a later one {@code code~yyyyMMdd} of its first day.
 */
public record UnitId(String value) implements Comparable<UnitId> {

    public UnitId {
        Identifiers.checked("unit", value);
    }

    @Override
    public int compareTo(UnitId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
