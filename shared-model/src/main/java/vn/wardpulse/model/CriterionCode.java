package vn.wardpulse.model;

/** Code of a criterion in its scale, such as {@code HO-NGHEO}. */
public record CriterionCode(String value) implements Comparable<CriterionCode> {

    public CriterionCode {
        Identifiers.checked("criterion", value);
    }

    @Override
    public int compareTo(CriterionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
