package vn.wardpulse.catalogue.successions;

import java.time.LocalDate;
import java.util.Comparator;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Succession;

/** Whose succession, from which day. */
public record SuccessionKey(UnitId unit, LocalDate from) implements Comparable<SuccessionKey> {

    private static final Comparator<SuccessionKey> ORDER =
            Comparator.comparing(SuccessionKey::unit).thenComparing(SuccessionKey::from);

    public static SuccessionKey of(Succession succession) {
        return new SuccessionKey(succession.unit(), succession.from());
    }

    @Override
    public int compareTo(SuccessionKey other) {
        return ORDER.compare(this, other);
    }

    /** As the key of the topic has it, such as {@code 00118/2025-07-01}. */
    @Override
    public String toString() {
        return unit + "/" + from;
    }
}
