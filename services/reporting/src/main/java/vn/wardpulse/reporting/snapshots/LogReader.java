package vn.wardpulse.reporting.snapshots;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.log.EventLog;

/** Reads from the log itself what a snapshot rests on: nothing that this room keeps could be wrong the same way twice. */
@Component
class LogReader {

    private static final Predicate<String> ANY = key -> true;

    private final EventLog log;
    private final Clock wallClock;

    LogReader(EventLog log, @Qualifier("wallClock") Clock wallClock) {
        this.log = log;
        this.wallClock = wallClock;
    }

    /**
     * @param upTo what came later is left out; null for all that is complete now
     * @throws org.apache.kafka.common.KafkaException if the brokers do not answer
     */
    LoggedScope read(Manifest.Scope scope, Manifest.@Nullable Position upTo) {
        try (EventLog.Opened opened = log.open()) {
            List<CatalogueEvent> defined = new ArrayList<>();
            SettledPosition catalogue = new SettledPosition(wallClock.instant());
            for (Topic<? extends CatalogueEvent> topic : Topics.catalogue()) {
                opened.read(topic, ANY, (event, appended) -> {
                    catalogue.see(event.head().position(), appended);
                    defined.add(event);
                });
            }
            long definedUpTo = upTo == null ? catalogue.get() : upTo.catalogue();
            List<CatalogueEvent> standing = standing(defined, definedUpTo);
            List<ReportEvent> reports = new ArrayList<>();
            long reportedUpTo = reports(opened, scope, standing, upTo, reports);
            reports.removeIf(event -> event.head().position() > reportedUpTo);
            return new LoggedScope(scope, new Manifest.Position(reportedUpTo, definedUpTo), standing, reports);
        }
    }

    /** Of each thing that is defined the last definition up to a position. */
    private static List<CatalogueEvent> standing(List<CatalogueEvent> defined, long upTo) {
        Map<String, CatalogueEvent> last = new HashMap<>();
        for (CatalogueEvent event : defined) {
            if (event.head().position() <= upTo) {
                last.merge(
                        Thing.of(event).kind() + "/" + Thing.of(event).key(),
                        event,
                        (one, other) -> one.head().position() > other.head().position() ? one : other);
            }
        }
        return List.copyOf(last.values());
    }

    private long reports(
            EventLog.Opened opened,
            Manifest.Scope scope,
            List<CatalogueEvent> standing,
            Manifest.@Nullable Position upTo,
            List<ReportEvent> wanted) {
        Set<UnitId> units = Catalogue.of(standing).everUnder(scope.unit());
        Set<Integer> years = years(scope, standing);
        SettledPosition settled = new SettledPosition(wallClock.instant());
        opened.read(Topics.REPORTS, ANY, (event, appended) -> {
            settled.see(event.head().position(), appended);
            if (units.contains(event.obligation().unit())
                    && years.contains(event.obligation().period().year())) {
                wanted.add(event);
            }
        });
        if (upTo != null) {
            return upTo.reports();
        }
        // Reminders take their positions from the same counter.
        opened.read(
                Topics.REMINDERS,
                ANY,
                (reminder, appended) -> settled.see(reminder.head().position(), appended));
        return settled.get();
    }

    /** The scope's own, and those that its targets are reductions of. */
    private static Set<Integer> years(Manifest.Scope scope, List<CatalogueEvent> standing) {
        Set<Integer> years = new TreeSet<>(LoggedScope.years(scope));
        for (CatalogueEvent event : standing) {
            if (event instanceof CatalogueEvent.TargetsSet set
                    && LoggedScope.years(scope).contains(set.targets().year())) {
                years.addAll(set.targets().baselineYears());
            }
        }
        return years;
    }
}
