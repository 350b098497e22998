package vn.wardpulse.reporting.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.oracle.Difference;
import vn.wardpulse.reporting.reconciliation.Pass.Outcome;

/** What has been found so far: of every slice the latest pass that could judge it. */
@Component
class Findings {

    /** Of one slice; a table that is wrong as a whole would fill the memory. */
    private static final int KEPT = 500;

    private final SequencedMap<Slice, Judged> judged = new LinkedHashMap<>();
    private int round;
    private int slices;
    private int left;
    private @Nullable Pass last;

    /** @param differences all of them, of which the pass holds the first */
    private record Judged(Pass pass, long differences) {}

    /**
     * All findings of one moment.
     *
     * @param round number of the walk through all slices, from 1 on
     * @param left slices that the round has yet to take
     * @param differences all of them
     * @param passes of each slice the latest that could judge it, with the first of its differences
     */
    record State(int round, int slices, int left, long differences, Optional<Pass> last, List<Pass> passes) {

        State {
            passes = List.copyOf(passes);
        }
    }

    synchronized void begin(int nextRound, List<Slice> next) {
        round = nextRound;
        slices = next.size();
        left = next.size();
        judged.keySet().retainAll(Set.copyOf(next));
    }

    /** What could not be judged leaves standing what was found before. */
    synchronized void add(Pass pass) {
        last = pass;
        left = Math.max(0, left - 1);
        if (pass.outcome() != Outcome.BEHIND) {
            List<Difference> all = pass.differences();
            judged.put(pass.slice(), new Judged(pass.keeping(KEPT), all.size()));
        }
    }

    synchronized State now() {
        List<Pass> passes = new ArrayList<>();
        long differences = 0;
        for (Map.Entry<Slice, Judged> entry : judged.entrySet()) {
            passes.add(entry.getValue().pass());
            differences += entry.getValue().differences();
        }
        return new State(round, slices, left, differences, Optional.ofNullable(last), passes);
    }
}
