package vn.wardpulse.reporting.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.wardpulse.oracle.Difference;
import vn.wardpulse.oracle.Differences;
import vn.wardpulse.oracle.OracleViews;
import vn.wardpulse.reporting.catalogue.Definitions;
import vn.wardpulse.reporting.reconciliation.Pass.Outcome;

/**
 * Compares one slice. While reports come in, what is served and what was read of the log are never of the same moment;
 * so a difference counts only if it is still there when everything read has come through, and if what it rests on has
 * not moved until then.
 */
@Component
class Comparison {

    private final SliceReader log;
    private final ServedViews served;
    private final Definitions definitions;
    private final Clock wallClock;

    Comparison(SliceReader log, ServedViews served, Definitions definitions, @Qualifier("wallClock") Clock wallClock) {
        this.log = log;
        this.definitions = definitions;
        this.served = served;
        this.wallClock = wallClock;
    }

    /** @param grace waits until what the log held a moment ago has come through */
    Pass of(Slice slice, Runnable grace) {
        long begun = System.nanoTime();
        LoggedSlice logged = log.read(slice);
        OracleViews expected = logged.views();
        if (served.differences(slice, expected).isEmpty()) {
            return pass(logged, expected, Outcome.EQUAL, 0, List.of(), begun);
        }
        long waiting = System.nanoTime();
        grace.run();
        begun += System.nanoTime() - waiting;
        // The log's indicators may be others than those that the figures shown were reckoned by.
        if (definitions.awaitFigures() || served.behind(slice, logged.positions()) > 0) {
            return pass(logged, expected, Outcome.BEHIND, 0, List.of(), begun);
        }
        List<Difference> still = served.differences(slice, expected);
        Set<String> moved = still.isEmpty() ? Set.of() : moved(slice, expected);
        List<Difference> lasting = still.stream()
                .filter(difference -> !moved.contains(difference.view()))
                .toList();
        int undecided = views(still) - views(lasting);
        return pass(logged, expected, lasting.isEmpty() ? Outcome.EQUAL : Outcome.DIFFERENT, undecided, lasting, begun);
    }

    /** The views of which the log says something else by now. */
    private Set<String> moved(Slice slice, OracleViews before) {
        Set<String> moved = new HashSet<>();
        Differences.between(before, log.read(slice).views()).forEach(difference -> moved.add(difference.view()));
        return moved;
    }

    private static int views(List<Difference> differences) {
        return (int) differences.stream().map(Difference::view).distinct().count();
    }

    private Pass pass(
            LoggedSlice logged,
            OracleViews expected,
            Outcome outcome,
            int undecided,
            List<Difference> differences,
            long begun) {
        return new Pass(
                logged.slice(),
                outcome,
                wallClock.instant(),
                Duration.ofNanos(System.nanoTime() - begun),
                logged.lastByYear().keySet(),
                logged.position(),
                expected.unitPeriods().size(),
                expected.unitPeriods().values().stream()
                        .mapToInt(view -> view.cells().size())
                        .sum(),
                undecided,
                differences);
    }
}
