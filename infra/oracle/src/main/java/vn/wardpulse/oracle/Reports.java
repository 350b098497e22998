package vn.wardpulse.oracle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;

/** Every report of the log as its events leave it. */
final class Reports {

    private final Map<Obligation, Report> byObligation = new LinkedHashMap<>();
    private final Map<UnitId, Map<Period, List<Report>>> byUnit = new HashMap<>();

    private Reports() {}

    /** Events count in the order of their positions, each position once (rule 12). */
    static Reports of(List<ReportEvent> events) {
        TreeMap<Long, ReportEvent> inOrder = new TreeMap<>();
        for (ReportEvent event : events) {
            inOrder.put(event.head().position(), event);
        }
        Map<Obligation, List<ReportEvent>> grouped = new LinkedHashMap<>();
        for (ReportEvent event : inOrder.values()) {
            grouped.computeIfAbsent(event.obligation(), o -> new ArrayList<>()).add(event);
        }
        Reports reports = new Reports();
        grouped.forEach((obligation, its) -> reports.add(Report.of(obligation, its)));
        return reports;
    }

    private void add(Report report) {
        byObligation.put(report.obligation(), report);
        byUnit.computeIfAbsent(report.unit(), u -> new HashMap<>())
                .computeIfAbsent(report.period(), p -> new ArrayList<>())
                .add(report);
    }

    Collection<Report> all() {
        return byObligation.values();
    }

    /** The reports of all forms that the unit owes, or owed, for the period. */
    List<Report> of(UnitId unit, Period period) {
        return byUnit.getOrDefault(unit, Map.of()).getOrDefault(period, List.of());
    }

    SortedSet<UnitId> units() {
        return new TreeSet<>(byUnit.keySet());
    }

    SortedSet<Integer> years() {
        SortedSet<Integer> years = new TreeSet<>();
        for (Report report : all()) {
            years.add(report.period().year());
        }
        return years;
    }
}
