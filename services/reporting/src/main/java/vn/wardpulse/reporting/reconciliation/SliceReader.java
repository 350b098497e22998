package vn.wardpulse.reporting.reconciliation;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.log.EventLog;
import vn.wardpulse.reporting.log.Narrowing;

/** Reads the whole log and keeps of it what a slice needs. */
@Component
class SliceReader {

    private final EventLog log;

    SliceReader(EventLog log) {
        this.log = log;
    }

    LoggedSlice read(Slice slice) {
        try (EventLog.Opened opened = log.open()) {
            Narrowing narrowing = new Narrowing(slice::asks);
            Set<String> units = slice.under().stream().map(UnitId::value).collect(toSet());
            List<CatalogueEvent> catalogue = catalogue(slice, units, narrowing, opened);
            return reports(slice, units, narrowing, catalogue, opened);
        }
    }

    private static List<CatalogueEvent> catalogue(
            Slice slice, Set<String> units, Narrowing narrowing, EventLog.Opened opened) {
        List<CatalogueEvent> catalogue = new ArrayList<>();
        for (Topic<? extends CatalogueEvent> topic : Topics.catalogue()) {
            opened.read(topic, key -> concerns(units, topic, key), event -> {
                switch (event) {
                    case CatalogueEvent.TargetsSet set -> {
                        if (set.targets().year() == slice.year()) {
                            catalogue.add(new CatalogueEvent.TargetsSet(set.head(), narrowing.of(set.targets())));
                        }
                    }
                    case CatalogueEvent.IndicatorDefined defined -> {
                        if (slice.asks(defined.indicator().code())) {
                            catalogue.add(defined);
                        }
                    }
                    default -> catalogue.add(event);
                }
            });
        }
        return catalogue;
    }

    /**
     * There are as many targets as units and years, so those of other units are not even decoded. The key of a record
     * that nobody can read may be anything.
     */
    private static boolean concerns(Set<String> units, Topic<?> topic, String key) {
        return !topic.equals(Topics.TARGETS) || units.contains(key.split("/", 2)[0]);
    }

    private static LoggedSlice reports(
            Slice slice,
            Set<String> units,
            Narrowing narrowing,
            List<CatalogueEvent> catalogue,
            EventLog.Opened opened) {
        Set<Integer> years = years(slice, catalogue);
        Set<FormCode> forms = forms(slice, catalogue);
        List<ReportEvent> reports = new ArrayList<>();
        SortedMap<Integer, Long> lastByYear = new TreeMap<>();
        opened.read(Topics.REPORTS, units::contains, event -> {
            int year = event.obligation().period().year();
            lastByYear.merge(year, event.head().position(), Math::max);
            if (years.contains(year)
                    && (slice.isWhole() || forms.contains(event.obligation().form()))) {
                reports.add(narrowing.of(event));
            }
        });
        return new LoggedSlice(slice, catalogue, reports, lastByYear);
    }

    /** The slice's own, and those that its targets are reductions of. */
    private static Set<Integer> years(Slice slice, List<CatalogueEvent> catalogue) {
        Set<Integer> years = new TreeSet<>(Set.of(slice.year()));
        for (CatalogueEvent event : catalogue) {
            if (event instanceof CatalogueEvent.TargetsSet set) {
                years.addAll(set.targets().baselineYears());
            }
        }
        return years;
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
}
