package vn.wardpulse.reporting.snapshots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.wardpulse.model.Figure;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.oracle.Oracle;

/**
 * Every change of a reported figure that counted, from a position of the log on: what it was, what it became, by whose act
 * and why. An act that moves no figure that counts, such as an approval, is none.
 */
final class Errata implements ContentMaker.Onlooker {

    private final LoggedScope now;
    private final long since;
    private final int most;
    private final List<Compared.Erratum> all = new ArrayList<>();
    private final TreeMap<Long, Compared.Act> acts = new TreeMap<>();
    private int left;
    private int actsLeft;

    /**
     * @param since position up to which a snapshot's figures rest on the log
     * @param most of each that are kept; the rest is counted
     */
    Errata(LoggedScope now, long since, int most) {
        this.now = now;
        this.since = since;
        this.most = most;
    }

    @Override
    public void see(Set<UnitId> units, LoggedScope.Held held, Collection<Standing> standings) {
        Map<Obligation, TreeMap<Long, ReportEvent>> touched = new HashMap<>();
        for (ReportEvent event : held.reports()) {
            Obligation obligation = event.obligation();
            if (event.head().position() > since && units.contains(obligation.unit()) && now.asks(obligation)) {
                touched.putIfAbsent(obligation, new TreeMap<>());
            }
        }
        for (ReportEvent event : held.reports()) {
            TreeMap<Long, ReportEvent> its = touched.get(event.obligation());
            if (its != null) {
                its.put(event.head().position(), event);
            }
        }
        touched.values().forEach(events -> see(List.copyOf(events.values())));
    }

    /** @param events of one report, all of them, in their order */
    private void see(List<ReportEvent> events) {
        Map<IndicatorCode, Figure> before = Map.of();
        for (int n = 0; n < events.size(); n++) {
            ReportEvent event = events.get(n);
            boolean later = event.head().position() > since;
            boolean last = n + 1 == events.size();
            if (!later && !last && events.get(n + 1).head().position() <= since) {
                continue;
            }
            Map<IndicatorCode, Figure> after = counted(events.subList(0, n + 1));
            if (later) {
                act(event);
                moved(event, before, after);
            }
            before = after;
        }
    }

    /** The figures that count once these events have happened. */
    private static Map<IndicatorCode, Figure> counted(List<ReportEvent> events) {
        Integer version = Oracle.standings(events).getFirst().counted();
        Map<IndicatorCode, Figure> figures = new HashMap<>();
        if (version != null) {
            for (ReportEvent event : events) {
                Facts.Lines lines = Facts.Lines.of(event);
                if (lines != null && lines.version() == version) {
                    figures.clear();
                    for (ReportedFigure line : lines.figures()) {
                        figures.put(line.indicator(), line.figure());
                    }
                }
            }
        }
        return figures;
    }

    private void moved(ReportEvent event, Map<IndicatorCode, Figure> before, Map<IndicatorCode, Figure> after) {
        Set<IndicatorCode> indicators = new TreeSet<>(before.keySet());
        indicators.addAll(after.keySet());
        Compared.Act act = Comparing.act(event);
        if (act == null) {
            return;
        }
        for (IndicatorCode indicator : indicators) {
            @Nullable Figure from = before.get(indicator);
            @Nullable Figure to = after.get(indicator);
            if (!Objects.equals(from, to) && now.asks(indicator)) {
                if (all.size() < most) {
                    all.add(new Compared.Erratum(indicator, act, from, to));
                } else {
                    left++;
                }
            }
        }
    }

    private void act(ReportEvent event) {
        Compared.Act act = Comparing.act(event);
        if (act != null) {
            acts.put(act.position(), act);
            if (acts.size() > most) {
                acts.pollFirstEntry();
                actsLeft++;
            }
        }
    }

    /** Oldest first; of one act in the order of the indicators. */
    List<Compared.Erratum> all() {
        all.sort((one, other) -> Long.compare(one.act().position(), other.act().position()));
        return List.copyOf(all);
    }

    /** Those that were not kept. */
    int left() {
        return left;
    }

    /** What people did since, oldest first; the latest where there are very many. */
    List<Compared.Act> acts() {
        return List.copyOf(acts.values());
    }

    int actsLeft() {
        return actsLeft;
    }

    /** Whether it may have moved the unit's figure, by the tree of a period. */
    private boolean moves(Compared.Erratum erratum, UnitId unit, Period period) {
        return now.catalogue()
                .counts(
                        erratum.act().unit(),
                        erratum.indicator(),
                        unit,
                        now.catalogue().windowLast(period));
    }

    /** The places, of a unit, period and indicator, that an erratum may have moved. */
    List<Comparing.Place> places(Compared.Erratum erratum) {
        Period reported = erratum.act().period();
        Set<UnitId> units = new TreeSet<>();
        List<Comparing.Place> places = new ArrayList<>();
        for (Period period : Period.allOf(reported.year())) {
            if (now.asks(period) && (period.equals(reported) || period.holds(reported))) {
                units.clear();
                units.addAll(now.catalogue()
                        .units()
                        .lineage(erratum.act().unit(), now.catalogue().windowLast(reported)));
                units.addAll(now.catalogue()
                        .units()
                        .lineage(erratum.act().unit(), now.catalogue().windowLast(period)));
                units.stream()
                        .filter(now::asks)
                        .filter(unit -> moves(erratum, unit, reported) || moves(erratum, unit, period))
                        .forEach(unit -> places.add(new Comparing.Place(unit, period, erratum.indicator())));
            }
        }
        return places;
    }
}
