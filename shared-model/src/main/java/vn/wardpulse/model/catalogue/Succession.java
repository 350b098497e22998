package vn.wardpulse.model.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.UnitId;

/**
 * What became of a unit: who carries on from a day what was its own until the day before. Figures stay where they were
 * reported; only a restated series follows this.
 *
 * @param unit the old unit, valid on the day before {@code from}
 * @param from first day of the successors
 * @param successors in the order in which shares are given out; the last takes what rounding leaves
 */
public record Succession(UnitId unit, LocalDate from, Kind kind, List<Successor> successors) {

    /** How a unit goes over into others. */
    public enum Kind {
        /** Whole, together with others, into one. */
        MERGE,
        /** In parts, into several. The old unit may be one of them, with what stays its own. */
        SPLIT,
        /** Whole, under another name. */
        RENAME,
        /** Whole, to another place in the tree. */
        TRANSFER,
        /** Into nobody; also takes back what was stated before. */
        NONE;

        /** Whether exactly one successor has all of it. */
        public boolean whole() {
            return this == MERGE || this == RENAME || this == TRANSFER;
        }
    }

    /**
     * One of those who carry on.
     *
     * @param weight share of the old unit, above 0; null where nobody stated one, which is not an equal share
     */
    public record Successor(UnitId unit, @Nullable BigDecimal weight) {

        public Successor {
            if (weight != null && weight.signum() <= 0) {
                throw new IllegalArgumentException("weight %s of %s: above 0".formatted(weight, unit));
            }
        }
    }

    public Succession {
        successors = List.copyOf(successors);
        Set<UnitId> units = new HashSet<>();
        for (Successor successor : successors) {
            if (!units.add(successor.unit())) {
                throw new IllegalArgumentException("%s succeeds %s twice".formatted(successor.unit(), unit));
            }
        }
        int count = successors.size();
        if (kind.whole() ? count != 1 : kind == Kind.SPLIT ? count < 2 : count > 0) {
            throw new IllegalArgumentException("%s of %s into %d units".formatted(kind, unit, count));
        }
        long weighed = successors.stream()
                .filter(successor -> successor.weight() != null)
                .count();
        if (weighed > 0 && (kind != Kind.SPLIT || weighed < count || !addUp(successors))) {
            throw new IllegalArgumentException("weights of %s: in a split, for all, 1 together".formatted(unit));
        }
    }

    /** Whether figures can follow it: nothing is known of the shares of a split without weights. */
    public boolean divides() {
        return kind.whole() || (kind == Kind.SPLIT && successors.getFirst().weight() != null);
    }

    private static boolean addUp(List<Successor> successors) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Successor successor : successors) {
            sum = successor.weight() == null ? sum : sum.add(successor.weight());
        }
        return sum.compareTo(BigDecimal.ONE) == 0;
    }
}
