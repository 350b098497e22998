package vn.wardpulse.rollup.topology.rules;

import vn.wardpulse.rollup.topology.binary.BinaryReader;
import vn.wardpulse.rollup.topology.binary.BinaryWriter;

/** What units put into one cell. A unit's part, a change of it, and the sum that a cell rests on are all tallies. */
record Tally(Span own, Span toDate, TargetTally targets) {

    static final Tally NONE = new Tally(Span.NONE, Span.NONE, TargetTally.NONE);

    Tally plus(Tally other, int sign) {
        return new Tally(own.plus(other.own, sign), toDate.plus(other.toDate, sign), targets.plus(other.targets, sign));
    }

    /** Whether nothing is left; numbers are kept in one form each, so this is exact. */
    boolean isEmpty() {
        return equals(NONE);
    }

    void write(BinaryWriter out) {
        own.write(out);
        toDate.write(out);
        targets.write(out);
    }

    static Tally read(BinaryReader in) {
        return new Tally(Span.read(in), Span.read(in), TargetTally.read(in));
    }
}
