package vn.wardpulse.model;

/** Code of a reporting calendar, such as {@code ND09}. */
public record CalendarCode(String value) implements Comparable<CalendarCode> {

    public CalendarCode {
        Identifiers.checked("calendar", value);
    }

    @Override
    public int compareTo(CalendarCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
