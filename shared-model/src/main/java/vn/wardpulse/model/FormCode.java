package vn.wardpulse.model;

/** Code of a form, such as {@code LB2023-M}. */
public record FormCode(String value) implements Comparable<FormCode> {

    public FormCode {
        Identifiers.checked("form", value);
    }

    @Override
    public int compareTo(FormCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
