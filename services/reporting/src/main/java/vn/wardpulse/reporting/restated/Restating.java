package vn.wardpulse.reporting.restated;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.MeasureKind;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.reporting.catalogue.Successions;
import vn.wardpulse.reporting.combining.Sum;
import vn.wardpulse.reporting.combining.UnitFigure;
import vn.wardpulse.web.Territory;

/** Works one period of a restated series out: figures travel first, then combine over time, then over units. */
final class Restating implements Journey.Listener {

    private final Set<UnitId> wanted;
    private final SortedMap<UnitId, SortedMap<Period, List<Carried>>> arrived = new TreeMap<>();
    private final Map<UnitId, Restated.Missing> missing;
    private final Journey journey;
    private final Indicator indicator;
    private final boolean sharedOut;
    private Period travelling = Period.year(1900);
    private boolean complete = true;

    /**
     * @param indicator as it stands in the period
     * @param missing to be added to
     */
    Restating(
            Territory units,
            Successions successions,
            LocalDate tree,
            Set<UnitId> wanted,
            Indicator indicator,
            Map<UnitId, Restated.Missing> missing) {
        this.wanted = wanted;
        this.indicator = indicator;
        this.missing = missing;
        this.sharedOut = addsUp(indicator);
        this.journey = new Journey(units, successions, tree, wanted, sharedOut);
    }

    /** Amounts, numerators and denominators add up; scores, yes/no, averages, lowest and highest values do not. */
    private static boolean addsUp(Indicator indicator) {
        return indicator.measure() != MeasureKind.SCORE
                && indicator.measure() != MeasureKind.YES_NO
                && (indicator.acrossUnits() == UnitRule.SUM || indicator.acrossUnits() == UnitRule.RATIO);
    }

    /**
     * To be asked once.
     *
     * @param facts of the period's sub-periods, of all units that stand behind those wanted
     * @param beside of units that ended beside them, and nobody knows into what
     */
    Restated.Point of(Period period, Collection<Fact> facts, Collection<Fact> beside) {
        SortedMap<UnitId, List<Fact>> asItWas = new TreeMap<>();
        for (Fact fact : facts) {
            asItWas.computeIfAbsent(fact.unit(), none -> new ArrayList<>()).add(fact);
            travel(fact);
        }
        beside.forEach(this::travel);
        List<Arrival> all = new ArrayList<>();
        List<UnitFigure<Arrival>> restated = new ArrayList<>();
        arrived.forEach((unit, periods) -> {
            List<Arrival> arrivals = new ArrayList<>();
            periods.forEach((sub, carried) -> arrivals.add(Arrival.of(sub, carried, sharedOut)));
            all.addAll(arrivals);
            restated.add(UnitFigure.of(arrivals, Arrival::figure, indicator.acrossTime()));
        });
        return new Restated.Point(
                period,
                Sum.across(
                        asItWas.values().stream()
                                .map(own -> UnitFigure.of(inOrder(own), Fact::figure, indicator.acrossTime()))
                                .toList(),
                        indicator),
                Sum.across(restated, indicator),
                all.stream().anyMatch(Arrival::estimated),
                complete);
    }

    /** Leaves out a figure that may be theirs, because whoever asks does not see it. */
    void withhold(Fact fact) {
        travelling = fact.period();
        stops(fact.unit(), Reason.OUT_OF_REACH, fact.day(), List.of());
    }

    private void travel(Fact fact) {
        travelling = fact.period();
        journey.from(fact.unit(), fact.day(), Carried.of(fact.figure()), this);
    }

    private static List<Fact> inOrder(List<Fact> facts) {
        return facts.stream().sorted(Comparator.comparing(Fact::period)).toList();
    }

    @Override
    public void arrives(UnitId unit, Carried carried) {
        if (wanted.contains(unit)) {
            arrived.computeIfAbsent(unit, none -> new TreeMap<>())
                    .computeIfAbsent(travelling, none -> new ArrayList<>())
                    .add(carried);
        }
    }

    @Override
    public void stops(UnitId unit, Reason reason, LocalDate day, List<UnitId> successors) {
        complete = false;
        missing.computeIfAbsent(unit, none -> new Restated.Missing(unit, reason, day, successors, new TreeSet<>()))
                .periods()
                .add(travelling);
    }
}
