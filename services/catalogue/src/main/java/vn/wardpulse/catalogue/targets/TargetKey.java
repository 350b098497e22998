package vn.wardpulse.catalogue.targets;

import java.util.Comparator;
import vn.wardpulse.model.UnitId;

/** Whose targets, for which year. */
public record TargetKey(UnitId unit, int year) implements Comparable<TargetKey> {

    private static final Comparator<TargetKey> ORDER =
            Comparator.comparing(TargetKey::unit).thenComparing(TargetKey::year);

    @Override
    public int compareTo(TargetKey other) {
        return ORDER.compare(this, other);
    }

    /** As the key of the topic has it, such as {@code 00139/2023}. */
    @Override
    public String toString() {
        return unit + "/" + year;
    }
}
