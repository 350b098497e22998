package vn.wardpulse.model;

/** Code of a validation rule, such as {@code FOO-INSPECTED}. */
public record RuleCode(String value) implements Comparable<RuleCode> {

    public RuleCode {
        Identifiers.checked("rule", value);
    }

    @Override
    public int compareTo(RuleCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
