package vn.wardpulse.reporting.snapshots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.view.Total;
import vn.wardpulse.model.wire.Wire;

/** Holds a snapshot's figures against others. */
@Component
class Comparing {

    /** Cells after which somebody who wants to end it is heard. */
    private static final int LOOK = 20_000;

    private final Snapshots snapshots;
    private final LogReader log;

    Comparing(Snapshots snapshots, LogReader log) {
        this.snapshots = snapshots;
        this.log = log;
    }

    record Place(UnitId unit, Period period, IndicatorCode indicator) {

        /** Text whose order is the one in which cells stand. */
        String order() {
            return unit + "/" + period + "\u0000" + indicator;
        }
    }

    /** As much of a frozen cell as is compared. */
    private record FrozenCell(UnitId unit, Period period, IndicatorCode indicator, Total own) {

        Place place() {
            return new Place(unit, period, indicator);
        }

        FrozenCell aYearLater() {
            return new FrozenCell(
                    unit, new Period(period.frequency(), period.year() + 1, period.ordinal()), indicator, own);
        }
    }

    /** With the log as it is now, and what has happened since. */
    Compared withNow(Snapshots.Stored snapshot) {
        return withNow(snapshot, Integer.MAX_VALUE, Progress.NONE);
    }

    /**
     * The same for as long as it takes.
     *
     * @param most cells, acts and errata that are listed
     */
    Compared withNow(Snapshots.Stored snapshot, int most, Progress progress) {
        Manifest manifest = snapshot.manifest();
        try (LoggedScope now = log.read(manifest.scope(), null, progress)) {
            Errata errata = new Errata(now, manifest.position().reports(), most);
            try (MadeContent anew = ContentMaker.make(now, progress, errata)) {
                Listed listed = new Listed(most, errata);
                compare(frozen(snapshot), cells(anew.objects(Section.CELLS)), listed, progress);
                return listed.compared(defined(now, manifest.position()));
            }
        }
    }

    /** With the same periods a year before, by what was known when it was frozen. */
    Compared withLastYear(Snapshots.Stored snapshot) {
        return withLastYear(snapshot, Integer.MAX_VALUE, Progress.NONE);
    }

    Compared withLastYear(Snapshots.Stored snapshot, int most, Progress progress) {
        Manifest.Scope scope = snapshot.manifest().scope();
        Manifest.Scope before = new Manifest.Scope(
                scope.unit(),
                scope.forms(),
                scope.themes(),
                scope.periods().stream().map(Period::sameLastYear).toList());
        try (LoggedScope logged = log.read(before, snapshot.manifest().position(), progress);
                MadeContent made = ContentMaker.make(logged, progress)) {
            Iterator<FrozenCell> cells = cells(made.objects(Section.CELLS));
            Iterator<FrozenCell> later = new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return cells.hasNext();
                }

                @Override
                public FrozenCell next() {
                    return cells.next().aYearLater();
                }
            };
            Listed listed = new Listed(most, null);
            compare(frozen(snapshot), later, listed, progress);
            return listed.compared(List.of());
        }
    }

    Compared with(Snapshots.Stored snapshot, Snapshots.Stored other) {
        return with(snapshot, other, Integer.MAX_VALUE, Progress.NONE);
    }

    Compared with(Snapshots.Stored snapshot, Snapshots.Stored other, int most, Progress progress) {
        Listed listed = new Listed(most, null);
        compare(frozen(snapshot), frozen(other), listed, progress);
        return listed.compared(List.of());
    }

    private Iterator<FrozenCell> frozen(Snapshots.Stored snapshot) {
        return cells(snapshots.objects(snapshot.manifest().number(), Section.CELLS));
    }

    private static Iterator<FrozenCell> cells(Iterator<byte[]> objects) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return objects.hasNext();
            }

            @Override
            public FrozenCell next() {
                return Wire.mapper().readValue(objects.next(), FrozenCell.class);
            }
        };
    }

    private static void compare(
            Iterator<FrozenCell> frozen, Iterator<FrozenCell> other, Listed listed, Progress progress) {
        progress.begin(Progress.Stage.COMPARING, 0);
        Merging.merge(frozen, other, cell -> cell.place().order(), (one, another) -> {
            if (listed.see(one, another) % LOOK == 0) {
                progress.look();
            }
        });
    }

    /** What has been found so far. */
    private static final class Listed {

        private final int most;
        private final @Nullable Errata errata;
        private final List<Compared.Erratum> corrections;
        private final Map<Place, List<Integer>> moved = new HashMap<>();
        /** What matters is listed before what only rests on something else. */
        private final List<Compared.Changed> figures = new ArrayList<>();

        private final List<Compared.Changed> bases = new ArrayList<>();
        private int seen;
        private int differ;
        private int figuresDiffer;

        Listed(int most, @Nullable Errata errata) {
            this.most = most;
            this.errata = errata;
            this.corrections = errata == null ? List.of() : errata.all();
            for (int n = 0; n < corrections.size() && errata != null; n++) {
                int index = n;
                errata.places(corrections.get(n))
                        .forEach(place -> moved.computeIfAbsent(place, p -> new ArrayList<>())
                                .add(index));
            }
        }

        int see(@Nullable FrozenCell frozen, @Nullable FrozenCell other) {
            seen++;
            @Nullable Total one = frozen == null ? null : frozen.own();
            @Nullable Total another = other == null ? null : other.own();
            if (!Objects.equals(one, another)) {
                differ++;
                boolean figure = isMoved(one, another);
                figuresDiffer += figure ? 1 : 0;
                List<Compared.Changed> listed = figure ? figures : bases;
                if (listed.size() < most) {
                    Place place = Objects.requireNonNull(frozen != null ? frozen : other)
                            .place();
                    listed.add(new Compared.Changed(
                            place.unit(),
                            place.period(),
                            place.indicator(),
                            one,
                            another,
                            List.copyOf(moved.getOrDefault(place, List.of()))));
                }
            }
            return seen;
        }

        private static boolean isMoved(@Nullable Total one, @Nullable Total another) {
            return one == null
                    || another == null
                    || differs(one.amount(), another.amount())
                    || differs(one.over(), another.over());
        }

        private static boolean differs(@Nullable BigDecimal one, @Nullable BigDecimal another) {
            return one == null || another == null ? one != another : one.compareTo(another) != 0;
        }

        Compared compared(List<Compared.Defined> definitions) {
            List<Compared.Changed> cells = Stream.concat(figures.stream(), bases.stream())
                    .limit(most)
                    .sorted(Comparator.comparing(
                            cell -> new Place(cell.unit(), cell.period(), cell.indicator()).order()))
                    .toList();
            return new Compared(
                    seen,
                    differ,
                    figuresDiffer,
                    cells,
                    errata == null ? List.of() : errata.acts(),
                    errata == null ? 0 : errata.actsLeft(),
                    definitions,
                    corrections,
                    errata == null ? 0 : errata.left());
        }
    }

    /** What people did; that a due date was set or has passed moves no figure. */
    static Compared.@Nullable Act act(ReportEvent event) {
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
        List<CatalogueEvent> made = new ArrayList<>(now.definitions());
        for (Piece piece : now.pieces()) {
            now.targets(piece.units()).stream()
                    .filter(set -> set.head().position() > since.catalogue()
                            && now.asks(set.targets().unit()))
                    .forEach(made::add);
        }
        return made.stream()
                .filter(event -> event.head().position() > since.catalogue())
                .filter(event -> !(event instanceof CatalogueEvent.UnitDefined defined)
                        || !now.catalogue().isBelowWard(defined.unit().id())
                        || now.asks(defined.unit().id()))
                .sorted(Comparator.comparingLong(event -> event.head().position()))
                .map(event -> new Compared.Defined(
                        Thing.of(event).kind(),
                        Thing.of(event).key(),
                        event.head().by(),
                        event.head().at()))
                .toList();
    }
}
