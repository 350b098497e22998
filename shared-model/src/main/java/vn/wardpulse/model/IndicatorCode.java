package vn.wardpulse.model;

/** Code of an indicator, unique in an installation, such as {@code SOC-01}. */
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {

    public IndicatorCode {
        Identifiers.checked("indicator", value);
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
