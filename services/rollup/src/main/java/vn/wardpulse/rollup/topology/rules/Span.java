package vn.wardpulse.rollup.topology.rules;

import java.math.BigDecimal;
import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/**
 * What units put into one span of time of a cell, in numbers that add up: one unit's part, the sum of many, or the
 * difference of two.
 *
 * @param amount sum of the units' amounts or numerators
 * @param over sum of their denominators
 * @param extremes their values, where the lowest or highest unit is shown
 * @param due how many units have how many of the span's sub-periods due; 0 is left out
 */
record Span(
        BigDecimal amount,
        BigDecimal over,
        int units,
        int owed,
        int reported,
        int partial,
        int approved,
        int late,
        Counts<BigDecimal> extremes,
        Counts<Integer> due) {

    static final Span NONE = new Span(BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, 0, 0, 0, Counts.none(), Counts.none());

    Span plus(Span other, int sign) {
        if (other == NONE) {
            return this;
        }
        return new Span(
                sum(amount, other.amount, sign),
                sum(over, other.over, sign),
                units + sign * other.units,
                owed + sign * other.owed,
                reported + sign * other.reported,
                partial + sign * other.partial,
                approved + sign * other.approved,
                late + sign * other.late,
                extremes.plus(other.extremes, sign),
                due.plus(other.due, sign));
    }

    private static BigDecimal sum(BigDecimal a, BigDecimal b, int sign) {
        if (b.signum() == 0) {
            return a;
        }
        return Decimals.plain(sign > 0 ? a.add(b) : a.subtract(b));
    }

    void write(BinaryWriter out) {
        int flags = (amount.signum() == 0 ? 0 : 1)
                | (over.signum() == 0 ? 0 : 2)
                | (units == 0 ? 0 : 4)
                | (owed == 0 ? 0 : 8)
                | (reported == 0 ? 0 : 16)
                | (partial == 0 ? 0 : 32)
                | (approved == 0 ? 0 : 64)
                | (late == 0 ? 0 : 128)
                | (extremes.isEmpty() ? 0 : 256)
                | (due.isEmpty() ? 0 : 512);
        out.number(flags);
        if (amount.signum() != 0) {
            out.decimal(amount);
        }
        if (over.signum() != 0) {
            out.decimal(over);
        }
        for (int count : new int[] {units, owed, reported, partial, approved, late}) {
            if (count != 0) {
                out.signed(count);
            }
        }
        if (!extremes.isEmpty()) {
            out.number(extremes.of().size());
            extremes.of().forEach((value, count) -> out.decimal(value).signed(count));
        }
        if (!due.isEmpty()) {
            out.number(due.of().size());
            due.of().forEach((value, count) -> out.number(value).signed(count));
        }
    }

    static Span read(BinaryReader in) {
        int flags = in.count();
        if (flags == 0) {
            return NONE;
        }
        return new Span(
                (flags & 1) == 0 ? BigDecimal.ZERO : in.decimal(),
                (flags & 2) == 0 ? BigDecimal.ZERO : in.decimal(),
                (flags & 4) == 0 ? 0 : in.signedInt(),
                (flags & 8) == 0 ? 0 : in.signedInt(),
                (flags & 16) == 0 ? 0 : in.signedInt(),
                (flags & 32) == 0 ? 0 : in.signedInt(),
                (flags & 64) == 0 ? 0 : in.signedInt(),
                (flags & 128) == 0 ? 0 : in.signedInt(),
                (flags & 256) == 0 ? Counts.none() : CountsCodec.decimals(in),
                (flags & 512) == 0 ? Counts.none() : CountsCodec.integers(in));
    }
}
