package vn.wardpulse.model;

/** Code of a saved group of units, such as {@code LONG-BIEN}. */
public record GroupCode(String value) implements Comparable<GroupCode> {

    public GroupCode {
        Identifiers.checked("group", value);
    }

    @Override
    public int compareTo(GroupCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
