package vn.wardpulse.model;

/** Code of a plan, such as {@code P2018}. */
public record PlanCode(String value) implements Comparable<PlanCode> {

    public PlanCode {
        Identifiers.checked("plan", value);
    }

    @Override
    public int compareTo(PlanCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
