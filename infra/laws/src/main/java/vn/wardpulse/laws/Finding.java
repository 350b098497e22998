package vn.wardpulse.laws;

import java.util.List;
import vn.wardpulse.oracle.OracleViews;

/**
 * What one history in one order came to.
 *
 * @param delivered events that the topology took, those that came twice included
 * @param restarts of the topology on the way
 * @param found its views and standings at the end
 * @param differences to the oracle's, as lines that a person can read
 */
record Finding(Order order, int delivered, int restarts, OracleViews found, List<String> differences) {

    Finding {
        differences = List.copyOf(differences);
    }

    int views() {
        return found.unitPeriods().size();
    }

    int cells() {
        return found.unitPeriods().values().stream()
                .mapToInt(view -> view.cells().size())
                .sum();
    }

    int standings() {
        return found.standings().size();
    }
}
