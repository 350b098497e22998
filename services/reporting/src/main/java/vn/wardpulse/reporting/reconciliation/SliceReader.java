package vn.wardpulse.reporting.reconciliation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Target;
import vn.wardpulse.model.catalogue.UnitTargets;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.report.ReportedFigure;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;

/** Reads the whole log and keeps of it what a slice needs. */
@Component
class SliceReader {

    private final EventLog log;

    SliceReader(EventLog log) {
        this.log = log;
    }

    LoggedSlice read(Slice slice) {
        try (EventLog.Opened opened = log.open()) {
            return read(slice, opened);
        }
    }

    private static LoggedSlice read(Slice slice, EventLog.Opened opened) {
        List<CatalogueEvent> catalogue = new ArrayList<>();
        for (Topic<? extends CatalogueEvent> topic : Topics.catalogue()) {
            opened.read(topic, key -> concerns(slice, topic, key), event -> {
                if (concerns(slice, event)) {
                    catalogue.add(event);
                }
            });
        }
        Set<Integer> years = years(slice, catalogue);
        Set<FormCode> forms = forms(slice, catalogue);
        List<ReportEvent> reports = new ArrayList<>();
        SortedMap<Integer, Long> lastByYear = new TreeMap<>();
        opened.read(Topics.REPORTS, key -> slice.under().contains(new UnitId(key)), event -> {
            int year = event.obligation().period().year();
            lastByYear.merge(year, event.head().position(), Math::max);
            if (years.contains(year)
                    && (slice.isWhole() || forms.contains(event.obligation().form()))) {
                reports.add(narrowed(slice, event));
            }
        });
        return new LoggedSlice(slice, catalogue, reports, lastByYear);
    }

    /** There are as many targets as units and years, so those of other units are not even decoded. */
    private static boolean concerns(Slice slice, Topic<?> topic, String key) {
        return !topic.equals(Topics.TARGETS) || slice.under().contains(new UnitId(key.substring(0, key.indexOf('/'))));
    }

    private static boolean concerns(Slice slice, CatalogueEvent event) {
        return switch (event) {
            case CatalogueEvent.TargetsSet set -> set.targets().year() == slice.year();
            case CatalogueEvent.IndicatorDefined defined ->
                slice.asks(defined.indicator().code());
            default -> true;
        };
    }

    /** The slice's own, and those that its targets are reductions of. */
    private static Set<Integer> years(Slice slice, List<CatalogueEvent> catalogue) {
        Set<Integer> years = new TreeSet<>(Set.of(slice.year()));
        for (CatalogueEvent event : catalogue) {
            if (event instanceof CatalogueEvent.TargetsSet set) {
                everStated(set.targets())
                        .filter(Target.Reduction.class::isInstance)
                        .forEach(target -> years.add(((Target.Reduction) target).baselineYear()));
            }
        }
        return years;
    }

    private static Stream<Target> everStated(UnitTargets targets) {
        return Stream.concat(
                targets.targets().values().stream(),
                targets.changes().stream().map(UnitTargets.Change::target).filter(Objects::nonNull));
    }

    private static Set<FormCode> forms(Slice slice, List<CatalogueEvent> catalogue) {
        Set<FormCode> forms = new HashSet<>();
        for (CatalogueEvent event : catalogue) {
            if (event instanceof CatalogueEvent.FormDefined defined
                    && defined.form().indicators().stream().anyMatch(slice::asks)) {
                forms.add(defined.form().code());
            }
        }
        return forms;
    }

    /** Without the figures that are not compared: they are most of what an event takes. */
    private static ReportEvent narrowed(Slice slice, ReportEvent event) {
        return switch (event) {
            case ReportEvent.ReportSubmitted e ->
                new ReportEvent.ReportSubmitted(
                        e.head(),
                        e.obligation(),
                        e.reportVersion(),
                        narrowed(slice, e.figures()),
                        e.firstReceived(),
                        e.timeliness());
            case ReportEvent.ReportCorrected e ->
                new ReportEvent.ReportCorrected(
                        e.head(),
                        e.obligation(),
                        e.reportVersion(),
                        narrowed(slice, e.figures()),
                        e.reason(),
                        e.document(),
                        e.firstReceived(),
                        e.timeliness());
            case ReportEvent.HistoryRecorded e ->
                new ReportEvent.HistoryRecorded(
                        e.head(), e.obligation(), e.reportVersion(), narrowed(slice, e.figures()), e.source());
            default -> event;
        };
    }

    private static List<ReportedFigure> narrowed(Slice slice, List<ReportedFigure> figures) {
        return figures.stream().filter(line -> slice.asks(line.indicator())).toList();
    }
}
