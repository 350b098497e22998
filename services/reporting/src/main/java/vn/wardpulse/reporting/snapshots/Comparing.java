package vn.wardpulse.reporting.snapshots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.view.Cell;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.view.UnitPeriod;

/** Holds a snapshot's figures against others. */
@Component
class Comparing {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::unit)
            .thenComparing(place -> place.period().toString())
            .thenComparing(Place::indicator);

    private final Snapshots snapshots;
    private final LogReader log;

    Comparing(Snapshots snapshots, LogReader log) {
        this.snapshots = snapshots;
        this.log = log;
    }

    private record Place(UnitId unit, Period period, IndicatorCode indicator) {}

    /** As much of a frozen cell as is compared. */
    private record FrozenCell(UnitId unit, Period period, IndicatorCode indicator, Total own) {}

    /** With the log as it is now, and what has happened since. */
    Compared withNow(Snapshots.Stored snapshot) {
        Manifest manifest = snapshot.manifest();
        LoggedScope now = log.read(manifest.scope(), null);
        return compared(
                frozen(snapshot), logged(now), acts(now, manifest.position()), defined(now, manifest.position()));
    }

    /** With the same periods a year before, by what was known when it was frozen. */
    Compared withLastYear(Snapshots.Stored snapshot) {
        Manifest.Scope scope = snapshot.manifest().scope();
        Manifest.Scope before = new Manifest.Scope(
                scope.unit(),
                scope.forms(),
                scope.themes(),
                scope.periods().stream().map(Period::sameLastYear).toList());
        SortedMap<Place, Total> lastYear = new TreeMap<>(ORDER);
        logged(log.read(before, snapshot.manifest().position()))
                .forEach((place, total) ->
                        lastYear.put(new Place(place.unit(), nextYear(place.period()), place.indicator()), total));
        return compared(frozen(snapshot), lastYear, List.of(), List.of());
    }

    Compared with(Snapshots.Stored snapshot, Snapshots.Stored other) {
        return compared(frozen(snapshot), frozen(other), List.of(), List.of());
    }

    private static Period nextYear(Period period) {
        return new Period(period.frequency(), period.year() + 1, period.ordinal());
    }

    private SortedMap<Place, Total> frozen(Snapshots.Stored snapshot) {
        SortedMap<Place, Total> frozen = new TreeMap<>(ORDER);
        snapshots.read(
                snapshot.manifest().number(),
                Section.CELLS,
                FrozenCell.class,
                cell -> frozen.put(new Place(cell.unit(), cell.period(), cell.indicator()), cell.own()));
        return frozen;
    }

    private static SortedMap<Place, Total> logged(LoggedScope logged) {
        SortedMap<Place, Total> cells = new TreeMap<>(ORDER);
        for (UnitPeriod view : logged.views().unitPeriods().values()) {
            if (logged.asks(view.unit(), view.period())) {
                for (Cell cell : view.cells()) {
                    if (logged.asks(cell.indicator())) {
                        cells.put(new Place(view.unit(), view.period(), cell.indicator()), cell.own());
                    }
                }
            }
        }
        return cells;
    }

    private static Compared compared(
            SortedMap<Place, Total> frozen,
            SortedMap<Place, Total> other,
            List<Compared.Act> acts,
            List<Compared.Defined> definitions) {
        Set<Place> places = new TreeSet<>(ORDER);
        places.addAll(frozen.keySet());
        places.addAll(other.keySet());
        List<Compared.Changed> changed = new ArrayList<>();
        for (Place place : places) {
            @Nullable Total one = frozen.get(place);
            @Nullable Total two = other.get(place);
            if (!Objects.equals(one, two)) {
                changed.add(new Compared.Changed(place.unit(), place.period(), place.indicator(), one, two));
            }
        }
        return new Compared(places.size(), changed, acts, definitions);
    }

    /** The acts since a position on reports that the scope's figures rest on, oldest first. */
    private static List<Compared.Act> acts(LoggedScope now, Manifest.Position since) {
        return now.reports().stream()
                .filter(event -> event.head().position() > since.reports())
                .filter(event ->
                        now.asks(event.obligation().unit(), event.obligation().period())
                                && now.asks(event.obligation().form()))
                .sorted(Comparator.comparingLong(event -> event.head().position()))
                .map(Comparing::act)
                .filter(Objects::nonNull)
                .toList();
    }

    /** What people did; that a due date was set or has passed moves no figure. */
    private static Compared.@Nullable Act act(ReportEvent event) {
        return switch (event) {
            case ReportEvent.ReportSubmitted e -> act(e, "submitted", e.reportVersion(), null, null);
            case ReportEvent.ReportCorrected e -> act(e, "corrected", e.reportVersion(), e.reason(), e.document());
            case ReportEvent.ReportApproved e -> act(e, "approved", e.reportVersion(), null, null);
            case ReportEvent.ReportReturned e -> act(e, "returned", e.reportVersion(), e.reason(), null);
            case ReportEvent.ReportWithdrawn e -> act(e, "withdrawn", e.reportVersion(), e.reason(), null);
            case ReportEvent.HistoryRecorded e -> act(e, "recorded", e.reportVersion(), e.source(), null);
            case ReportEvent.ObligationOpened e -> null;
            case ReportEvent.DueDatePassed e -> null;
            case ReportEvent.ObligationClosed e -> null;
            case ReportEvent.ObligationReopened e -> null;
        };
    }

    private static Compared.Act act(
            ReportEvent event, String act, int version, @Nullable String reason, @Nullable String document) {
        return new Compared.Act(
                event.obligation().unit(),
                event.obligation().form(),
                event.obligation().period(),
                act,
                version,
                event.head().by(),
                event.head().at(),
                reason,
                document,
                event.head().position());
    }

    private static List<Compared.Defined> defined(LoggedScope now, Manifest.Position since) {
        return now.definitions().stream()
                .filter(event -> event.head().position() > since.catalogue())
                .filter(event -> !(event instanceof CatalogueEvent.TargetsSet set)
                        || now.asks(set.targets().unit()))
                .sorted(Comparator.comparingLong(event -> event.head().position()))
                .map(event -> new Compared.Defined(
                        Thing.of(event).kind(),
                        Thing.of(event).key(),
                        event.head().by(),
                        event.head().at()))
                .toList();
    }
}
