package vn.wardpulse.reporting.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.wardpulse.oracle.Difference;

/**
 * What one pass over a slice came to.
 *
 * @param took without the grace, which costs nothing
 * @param years of which the slice's units have any report in the log
 * @param position up to where the log was read, as far as it is about the slice's units
 * @param views that were compared
 * @param undecided of these: they differed, and what they rest on was moving
 * @param differences that lasted
 */
record Pass(
        Slice slice,
        Outcome outcome,
        Instant at,
        Duration took,
        Set<Integer> years,
        long position,
        int views,
        int cells,
        int undecided,
        List<Difference> differences) {

    enum Outcome {
        EQUAL,
        DIFFERENT,
        /** The views do not rest on all of the log yet, so they cannot be judged. */
        BEHIND
    }

    Pass {
        years = Set.copyOf(years);
        differences = List.copyOf(differences);
    }

    /** The same with the first of its differences only. */
    Pass keeping(int most) {
        List<Difference> first = differences.stream().limit(most).toList();
        return new Pass(slice, outcome, at, took, years, position, views, cells, undecided, first);
    }
}
