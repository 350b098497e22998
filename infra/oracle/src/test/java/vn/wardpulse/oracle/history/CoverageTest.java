package vn.wardpulse.oracle.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.wardpulse.model.Frequency;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Indicator;
import vn.wardpulse.model.catalogue.TimeRule;
import vn.wardpulse.model.catalogue.UnitRule;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.history.RandomHistory.Size;

/** Whoever compares views of the first seeds puts every rule to work, in every kind of period and against last year. */
class CoverageTest {

    private static final int SEEDS = 120;

    /** Rules that had figures of several units to combine, in a period of several of the indicator's own. */
    private final Set<String> rules = new TreeSet<>();

    /** From the indicator's frequency to the period's. */
    private final Set<String> periods = new TreeSet<>();

    /** The same, where the year to date says something else than the period itself. */
    private final Set<String> toDate = new TreeSet<>();

    /** Time rules whose figures came by channels, and beside them by none. */
    private final Set<TimeRule> channels = new TreeSet<>();

    /** The same, where the year before has a figure as well. */
    private final Set<String> lastYear = new TreeSet<>();

    @Test
    void everyRuleIsAtWorkInEveryPeriod() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            look(RandomHistory.of(seed, Size.SMALL));
        }
        Set<String> allRules = new TreeSet<>();
        for (TimeRule time : TimeRule.values()) {
            Arrays.stream(UnitRule.values()).forEach(units -> allRules.add(time + " " + units));
        }
        Set<String> allPeriods = new TreeSet<>();
        for (Frequency reported : Frequency.values()) {
            Arrays.stream(Frequency.values())
                    .filter(reported::combinesInto)
                    .forEach(period -> allPeriods.add(reported + " " + period));
        }
        assertThat(rules).isEqualTo(allRules);
        assertThat(periods).isEqualTo(allPeriods).contains("MONTH NINE_MONTHS", "QUARTER NINE_MONTHS");
        assertThat(toDate).contains("MONTH MONTH", "MONTH QUARTER", "MONTH HALF_YEAR", "QUARTER QUARTER");
        assertThat(lastYear).isEqualTo(allPeriods);
        assertThat(channels).containsExactly(TimeRule.values());
    }

    private void look(RandomHistory history) {
        Map<IndicatorCode, Indicator> unchanged = unchanged(history);
        Map<String, UnitPeriod> views =
                Oracle.compute(history.catalogue(), history.reports()).unitPeriods();
        for (UnitPeriod view : views.values()) {
            for (Cell cell : view.cells()) {
                Indicator indicator = unchanged.get(cell.indicator());
                if (indicator != null && cell.own().amount() != null) {
                    note(indicator, view, cell, views);
                }
            }
        }
    }

    private void note(Indicator indicator, UnitPeriod view, Cell cell, Map<String, UnitPeriod> views) {
        Period period = view.period();
        String step = indicator.frequency() + " " + period.frequency();
        periods.add(step);
        if (period.frequency() != indicator.frequency() && cell.own().units() > 1) {
            rules.add(indicator.acrossTime() + " " + indicator.acrossUnits());
        }
        if (period.frequency() != indicator.frequency()
                && cell.channels().stream()
                                .filter(channel -> channel.own().amount() != null)
                                .count()
                        > 2) {
            channels.add(indicator.acrossTime());
        }
        if (!cell.toDate().equals(cell.own())) {
            toDate.add(step);
        }
        UnitPeriod before = views.get(key(view.unit(), period.sameLastYear()));
        if (before != null
                && before.cells().stream()
                        .anyMatch(other -> other.indicator().equals(cell.indicator())
                                && other.own().amount() != null)) {
            lastYear.add(step);
        }
    }

    private static String key(UnitId unit, Period period) {
        return unit + "/" + period;
    }

    /** Indicators that were defined once and for all, so that it is plain by which rules their cells came about. */
    private static Map<IndicatorCode, Indicator> unchanged(RandomHistory history) {
        Map<IndicatorCode, Indicator> once = new HashMap<>();
        Set<IndicatorCode> again = new HashSet<>();
        for (CatalogueEvent event : history.catalogue()) {
            if (event instanceof CatalogueEvent.IndicatorDefined defined) {
                Indicator indicator = defined.indicator();
                if (once.put(indicator.code(), indicator) != null
                        || !indicator.amendments().isEmpty()) {
                    again.add(indicator.code());
                }
            }
        }
        once.keySet().removeAll(again);
        return once;
    }
}
