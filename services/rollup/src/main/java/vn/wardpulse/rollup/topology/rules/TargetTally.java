package vn.wardpulse.rollup.topology.rules;

import org.apache.commons.numbers.fraction.BigFraction;
import vn.wardpulse.model.view.TargetInForce.Kind;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/**
 * The targets of the units that owe, in numbers that add up.
 *
 * @param atLeast units asked for at least something
 * @param reductions units whose target comes from a baseline; they are among {@code atMost}
 * @param lacking units without a target
 * @param unbased units asked for a reduction that lack the figure to reduce; they are among {@code lacking}
 * @param low sum of the lower bounds, where units add up
 * @param high sum of the upper bounds, where units add up
 * @param common how many units share each target, where units do not add up
 */
record TargetTally(
        int atLeast,
        int atMost,
        int range,
        int reductions,
        int lacking,
        int unbased,
        BigFraction low,
        BigFraction high,
        Counts<Bounds> common) {

    static final TargetTally NONE =
            new TargetTally(0, 0, 0, 0, 0, 0, BigFraction.ZERO, BigFraction.ZERO, Counts.none());
    static final TargetTally LACKING =
            new TargetTally(0, 0, 0, 0, 1, 0, BigFraction.ZERO, BigFraction.ZERO, Counts.none());
    static final TargetTally UNBASED =
            new TargetTally(0, 0, 0, 0, 1, 1, BigFraction.ZERO, BigFraction.ZERO, Counts.none());

    static TargetTally one(Bounds bounds, boolean reduction, boolean adds) {
        BigFraction low = bounds.low();
        BigFraction high = bounds.high();
        return new TargetTally(
                bounds.kind() == Kind.AT_LEAST ? 1 : 0,
                bounds.kind() == Kind.AT_MOST ? 1 : 0,
                bounds.kind() == Kind.RANGE ? 1 : 0,
                reduction ? 1 : 0,
                0,
                0,
                adds && low != null ? low : BigFraction.ZERO,
                adds && high != null ? high : BigFraction.ZERO,
                adds ? Counts.none() : Counts.one(bounds));
    }

    TargetTally plus(TargetTally other, int sign) {
        if (other == NONE) {
            return this;
        }
        return new TargetTally(
                atLeast + sign * other.atLeast,
                atMost + sign * other.atMost,
                range + sign * other.range,
                reductions + sign * other.reductions,
                lacking + sign * other.lacking,
                unbased + sign * other.unbased,
                sum(low, other.low, sign),
                sum(high, other.high, sign),
                common.plus(other.common, sign));
    }

    private static BigFraction sum(BigFraction a, BigFraction b, int sign) {
        if (b.signum() == 0) {
            return a;
        }
        return sign > 0 ? a.add(b) : a.subtract(b);
    }

    void write(BinaryWriter out) {
        boolean counts = (atLeast | atMost | range | reductions | lacking | unbased) != 0;
        int flags = (counts ? 1 : 0)
                | (low.signum() == 0 ? 0 : 2)
                | (high.signum() == 0 ? 0 : 4)
                | (common.isEmpty() ? 0 : 8);
        out.number(flags);
        if (counts) {
            out.signed(atLeast)
                    .signed(atMost)
                    .signed(range)
                    .signed(reductions)
                    .signed(lacking)
                    .signed(unbased);
        }
        if (low.signum() != 0) {
            out.fraction(low);
        }
        if (high.signum() != 0) {
            out.fraction(high);
        }
        if (!common.isEmpty()) {
            CountsCodec.write(out, common);
        }
    }

    static TargetTally read(BinaryReader in) {
        int flags = in.count();
        if (flags == 0) {
            return NONE;
        }
        boolean counts = (flags & 1) != 0;
        return new TargetTally(
                counts ? in.signedInt() : 0,
                counts ? in.signedInt() : 0,
                counts ? in.signedInt() : 0,
                counts ? in.signedInt() : 0,
                counts ? in.signedInt() : 0,
                counts ? in.signedInt() : 0,
                (flags & 2) == 0 ? BigFraction.ZERO : in.fraction(),
                (flags & 4) == 0 ? BigFraction.ZERO : in.fraction(),
                (flags & 8) == 0 ? Counts.none() : CountsCodec.bounds(in));
    }
}
