package vn.wardpulse.rollup.topology.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.wardpulse.rollup.topology.rules.Definition.RuleBook;
import vn.wardpulse.rollup.topology.rules.Definition.Rules;

/**
 * Which rules an indicator follows in each period of one year: those in force on the last day of the period's own data
 * window. Most years know one set of rules only.
 */
final class IndicatorYear {

    private final List<LocalDate> lastDays;
    private final List<Rules> byPeriod;
    private final Map<Rules, Integer> periods;

    private IndicatorYear(List<LocalDate> lastDays, List<Rules> byPeriod, Map<Rules, Integer> periods) {
        this.lastDays = lastDays;
        this.byPeriod = byPeriod;
        this.periods = periods;
    }

    static IndicatorYear of(RuleBook book, List<LocalDate> lastDays) {
        List<Rules> byPeriod = new ArrayList<>();
        Map<Rules, Integer> periods = new LinkedHashMap<>();
        for (int index = 0; index < lastDays.size(); index++) {
            Rules rules = book.on(lastDays.get(index));
            byPeriod.add(rules);
            periods.merge(rules, 1 << index, (a, b) -> a | b);
        }
        return new IndicatorYear(lastDays, byPeriod, periods);
    }

    Rules rules(int period) {
        return byPeriod.get(period);
    }

    /** Every set of rules of the year, and in which periods it is in force. */
    Map<Rules, Integer> periods() {
        return periods;
    }

    LocalDate lastDay(int period) {
        return lastDays.get(period);
    }
}
