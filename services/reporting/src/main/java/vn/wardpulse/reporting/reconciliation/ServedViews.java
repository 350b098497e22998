package vn.wardpulse.reporting.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.model.wire.UnreadableEvent;
import vn.wardpulse.oracle.Difference;
import vn.wardpulse.oracle.Difference.Part;
import vn.wardpulse.oracle.Differences;
import vn.wardpulse.oracle.OracleViews;
import vn.wardpulse.reporting.activity.Standings;
import vn.wardpulse.reporting.figures.Figures;

/** What the room answers from, held against what it should say. */
@Component
class ServedViews {

    private static final String UNREADABLE = "unreadable";

    private final Figures figures;
    private final Standings standings;

    ServedViews(Figures figures, Standings standings) {
        this.figures = figures;
        this.standings = standings;
    }

    /** One unit after the other, so that never more than one unit's rows are held. */
    List<Difference> differences(Slice slice, OracleViews expected) {
        List<Difference> differences = new ArrayList<>();
        for (UnitId unit : slice.compared()) {
            Map<String, UnitPeriod> right = present(slice, of(unit, expected.unitPeriods()));
            Map<String, UnitPeriod> served = new TreeMap<>();
            figures.records(unit, slice.year()).forEach((key, record) -> {
                try {
                    served.put(key, Topics.UNIT_PERIODS.codec().read(record));
                } catch (UnreadableEvent e) {
                    right.remove(key);
                    differences.add(new Difference(key, Part.VIEW, "", "", Difference.SOMETHING, UNREADABLE));
                }
            });
            differences.addAll(Differences.ofUnitPeriods(right, present(slice, served)));
            if (slice.isWhole()) {
                differences.addAll(Differences.ofStandings(of(unit, expected.standings()), standings(slice, unit)));
            }
        }
        return differences;
    }

    /** How many reports the views do not rest on as far as the log goes. */
    long behind(Slice slice, Map<Obligation, Long> positions) {
        Map<Obligation, Long> served = new HashMap<>();
        standings
                .find(List.copyOf(slice.under()), List.of(), List.of(), slice.year())
                .forEach(standing -> served.put(standing.obligation(), standing.position()));
        return positions.entrySet().stream()
                .filter(logged -> served.getOrDefault(logged.getKey(), 0L) < logged.getValue())
                .count();
    }

    private Map<String, Standing> standings(Slice slice, UnitId unit) {
        Map<String, Standing> found = new TreeMap<>();
        standings
                .find(List.of(unit), List.of(), List.of(), slice.year())
                .forEach(standing -> found.put(Topics.STANDINGS.key().apply(standing), standing));
        return found;
    }

    /** Keys begin with the unit and a slash, after which comes the nought. */
    private static <V> SortedMap<String, V> of(UnitId unit, SortedMap<String, V> views) {
        return views.subMap(unit + "/", unit + "0");
    }

    /** A view in which nothing stands any more says the same as none. */
    private static Map<String, UnitPeriod> present(Slice slice, Map<String, UnitPeriod> views) {
        Map<String, UnitPeriod> present = new TreeMap<>();
        views.forEach((key, view) -> {
            UnitPeriod compared = slice.of(view);
            if (!compared.cells().isEmpty() || !compared.forms().isEmpty()) {
                present.put(key, compared);
            }
        });
        return present;
    }
}
