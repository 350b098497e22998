package vn.wardpulse.reporting.snapshots;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
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
import vn.wardpulse.model.Event;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.wire.Topic;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.log.EventLog;

/**
 * Reads from the log itself what a snapshot rests on: nothing that this room keeps could be wrong the same way twice. Reports
 * and targets, of which there are very many, are put aside piece by piece.
 */
@Component
class LogReader {

    private static final Predicate<String> ANY = key -> true;
    /** Records after which somebody who wants to end it is heard. */
    private static final int LOOK = 2_000;

    private final EventLog log;
    private final SnapshotSettings settings;
    private final Clock wallClock;

    LogReader(EventLog log, SnapshotSettings settings, @Qualifier("wallClock") Clock wallClock) {
        this.log = log;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /**
     * To be closed by the caller.
     *
     * @param upTo what came later is left out; null for all that is complete now
     * @throws org.apache.kafka.common.KafkaException if the brokers do not answer
     */
    LoggedScope read(Manifest.Scope scope, Manifest.@Nullable Position upTo, Progress progress) {
        progress.begin(Progress.Stage.READING, 0);
        try (EventLog.Opened opened = log.open()) {
            long definedUpTo = upTo == null ? definedUpTo(opened) : upTo.catalogue();
            List<CatalogueEvent> standing = standing(opened, definedUpTo);
            Set<Integer> years = LoggedScope.years(scope);
            List<Piece> pieces = Pieces.of(Catalogue.of(standing), scope.unit(), settings.piece() / years.size());
            LoggedScope.Logged logged = new LoggedScope.Logged(pieces, new Spool<>(), new Spool<>());
            try {
                Set<Integer> all = new TreeSet<>(years);
                all.addAll(targets(opened, logged, years, definedUpTo));
                long reportedUpTo = reports(opened, logged, all, upTo, progress);
                return new LoggedScope(scope, new Manifest.Position(reportedUpTo, definedUpTo), standing, logged);
            } catch (RuntimeException e) {
                logged.close();
                throw e;
            }
        }
    }

    private long definedUpTo(EventLog.Opened opened) {
        SettledPosition settled = new SettledPosition(wallClock.instant());
        for (Topic<? extends CatalogueEvent> topic : Topics.catalogue()) {
            opened.read(
                    topic, ANY, (event, appended) -> settled.see(event.head().position(), appended));
        }
        return settled.get();
    }

    /** Of each thing that is defined, targets aside, the last definition up to a position. */
    private static List<CatalogueEvent> standing(EventLog.Opened opened, long upTo) {
        Map<String, CatalogueEvent> last = new HashMap<>();
        for (Topic<? extends CatalogueEvent> topic : Topics.catalogue()) {
            if (!topic.equals(Topics.TARGETS)) {
                opened.read(topic, ANY, event -> {
                    if (event.head().position() <= upTo) {
                        Thing thing = Thing.of(event);
                        last.merge(
                                thing.kind() + "/" + thing.key(),
                                event,
                                (one, other) ->
                                        one.head().position() > other.head().position() ? one : other);
                    }
                });
            }
        }
        return List.copyOf(last.values());
    }

    /**
     * Puts the targets of these years aside.
     *
     * @return years that they are reductions of
     */
    private static Set<Integer> targets(
            EventLog.Opened opened, LoggedScope.Logged logged, Set<Integer> years, long upTo) {
        Set<Integer> baselines = new TreeSet<>();
        Set<String> units = texts(logged.units());
        opened.readRecords(Topics.TARGETS, key -> units.contains(key.split("/", 2)[0]), (set, appended, value) -> {
            if (set.head().position() <= upTo && years.contains(set.targets().year())) {
                baselines.addAll(set.targets().baselineYears());
                logged.addTargets(set.targets().unit(), value);
            }
        });
        return baselines;
    }

    private long reports(
            EventLog.Opened opened,
            LoggedScope.Logged logged,
            Set<Integer> years,
            Manifest.@Nullable Position upTo,
            Progress progress) {
        Set<String> units = texts(logged.units());
        SettledPosition settled = new SettledPosition(wallClock.instant());
        long[] read = {0};
        // What is on its way can be on its way anywhere; up to a position that is known, only these units matter.
        opened.readRecords(Topics.REPORTS, upTo == null ? ANY : units::contains, (event, appended, value) -> {
            if (++read[0] % LOOK == 0) {
                progress.look();
            }
            settled.see(event.head().position(), appended);
            if (units.contains(event.obligation().unit().value())
                    && years.contains(event.obligation().period().year())
                    && (upTo == null || event.head().position() <= upTo.reports())) {
                logged.addReport(event.obligation().unit(), value);
            }
        });
        if (upTo != null) {
            return upTo.reports();
        }
        // All that submission says takes its positions from the same counter.
        for (Topic<? extends Event> topic : Topics.submission()) {
            if (topic != Topics.REPORTS) {
                opened.read(
                        topic,
                        ANY,
                        (event, appended) -> settled.see(event.head().position(), appended));
            }
        }
        return settled.get();
    }

    private static Set<String> texts(Set<UnitId> units) {
        return units.stream().map(UnitId::value).collect(toSet());
    }
}
