package vn.wardpulse.model;

/** Code of a theme or of a group inside one, such as {@code LIF}. */
public record ThemeCode(String value) implements Comparable<ThemeCode> {

    public ThemeCode {
        Identifiers.checked("theme", value);
    }

    @Override
    public int compareTo(ThemeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
