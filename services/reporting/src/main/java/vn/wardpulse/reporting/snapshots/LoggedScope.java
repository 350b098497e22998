package vn.wardpulse.reporting.snapshots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import vn.wardpulse.frozen.Manifest;
import vn.wardpulse.model.FormCode;
import vn.wardpulse.model.IndicatorCode;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.ThemeCode;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.report.Obligation;
import vn.wardpulse.model.report.ReportEvent;
import vn.wardpulse.model.view.Standing;
import vn.wardpulse.model.wire.Topics;
import vn.wardpulse.reporting.catalogue.Catalogue;
import vn.wardpulse.reporting.log.Narrowing;

/**
 * The log up to a position, as far as a snapshot's figures rest on it. Definitions are in memory, reports and targets in a
 * file, from which one piece at a time is read.
 */
final class LoggedScope implements AutoCloseable {

    private final Manifest.Scope scope;
    private final Manifest.Position position;
    private final List<CatalogueEvent> definitions;
    private final Logged logged;
    private final Catalogue catalogue;
    private final Set<UnitId> units;
    private final Set<IndicatorCode> indicators;

    /** What is put aside, by piece. */
    record Logged(List<Piece> pieces, Map<UnitId, Integer> numbers, Spool<Integer> reports, Spool<Integer> targets)
            implements AutoCloseable {

        Logged(List<Piece> pieces, Spool<Integer> reports, Spool<Integer> targets) {
            this(List.copyOf(pieces), Pieces.numbers(pieces), reports, targets);
        }

        Set<UnitId> units() {
            return numbers.keySet();
        }

        void addReport(UnitId unit, byte[] record) {
            reports.add(bin(unit), record);
        }

        void addTargets(UnitId unit, byte[] record) {
            targets.add(bin(unit), record);
        }

        private int bin(UnitId unit) {
            return Objects.requireNonNull(numbers.get(unit), "a unit of no piece");
        }

        /** The bins that hold what these units have in the log. */
        private Set<Integer> bins(Collection<UnitId> of) {
            Set<Integer> bins = new TreeSet<>();
            of.forEach(unit -> bins.add(bin(unit)));
            return bins;
        }

        @Override
        public void close() {
            reports.close();
            targets.close();
        }
    }

    /**
     * All that figures of some units rest on.
     *
     * @param catalogue of each thing that is defined the definition that stood
     */
    record Held(List<CatalogueEvent> catalogue, List<ReportEvent> reports) {}

    /** @param definitions of each thing that is defined, targets aside, the definition that stood */
    LoggedScope(Manifest.Scope scope, Manifest.Position position, List<CatalogueEvent> definitions, Logged logged) {
        this.scope = scope;
        this.position = position;
        this.definitions = List.copyOf(definitions);
        this.logged = logged;
        this.catalogue = Catalogue.of(definitions);
        this.units = logged.units();
        this.indicators = indicators(scope, catalogue);
    }

    private static Set<IndicatorCode> indicators(Manifest.Scope scope, Catalogue catalogue) {
        Set<IndicatorCode> indicators = new TreeSet<>(
                scope.themes().isEmpty()
                        ? catalogue.indicators()
                        : catalogue.indicatorsUnder(scope.themes(), List.of()));
        if (!scope.forms().isEmpty()) {
            Set<IndicatorCode> asked = new TreeSet<>();
            scope.forms().forEach(code -> catalogue.form(code).ifPresent(form -> asked.addAll(form.indicators())));
            indicators.retainAll(asked);
        }
        return indicators;
    }

    Manifest.Scope scope() {
        return scope;
    }

    Manifest.Position position() {
        return position;
    }

    /** All but targets. */
    List<CatalogueEvent> definitions() {
        return definitions;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    List<Piece> pieces() {
        return logged.pieces();
    }

    /** Everything that the views of these units rest on, or what stands in their own reports. */
    Held held(Set<UnitId> of) {
        List<CatalogueEvent> all = new ArrayList<>(definitions);
        all.addAll(targets(of));
        return new Held(all, reports(of, year -> true, event -> event));
    }

    /** The same of some years, with no other indicators, targets and figures than these. */
    Held held(Set<UnitId> of, Predicate<IndicatorCode> only, IntPredicate years) {
        Narrowing narrowing = new Narrowing(only);
        List<CatalogueEvent> all = new ArrayList<>();
        for (CatalogueEvent event : definitions) {
            if (!(event instanceof CatalogueEvent.IndicatorDefined defined)
                    || only.test(defined.indicator().code())) {
                all.add(event);
            }
        }
        targets(of).forEach(set -> all.add(new CatalogueEvent.TargetsSet(set.head(), narrowing.of(set.targets()))));
        return new Held(all, reports(of, years, narrowing::of));
    }

    private interface Kept {
        ReportEvent of(ReportEvent event);
    }

    private List<ReportEvent> reports(Set<UnitId> of, IntPredicate years, Kept kept) {
        List<ReportEvent> reports = new ArrayList<>();
        for (int bin : logged.bins(of)) {
            for (byte[] record : logged.reports().records(bin)) {
                ReportEvent event = Topics.REPORTS.codec().read(record);
                if (of.contains(event.obligation().unit())
                        && years.test(event.obligation().period().year())
                        && event.head().position() <= position.reports()) {
                    reports.add(kept.of(event));
                }
            }
        }
        return reports;
    }

    /** Of each unit and year the targets that stood. */
    Collection<CatalogueEvent.TargetsSet> targets(Set<UnitId> of) {
        Map<String, CatalogueEvent.TargetsSet> last = new HashMap<>();
        for (int bin : logged.bins(of)) {
            for (byte[] record : logged.targets().records(bin)) {
                CatalogueEvent.TargetsSet set = Topics.TARGETS.codec().read(record);
                if (of.contains(set.targets().unit())) {
                    last.merge(
                            Topics.TARGETS.key().apply(set),
                            set,
                            (one, other) -> one.head().position() > other.head().position() ? one : other);
                }
            }
        }
        return last.values();
    }

    /** All units that are the scope's, or were ever under it. */
    Set<UnitId> units() {
        return units;
    }

    /** Whether it is the scope's unit, or was ever under it and is shown with it. */
    boolean asks(UnitId unit) {
        return units.contains(unit) && isShown(unit);
    }

    /**
     * A ward's snapshot may be opened by everybody above it, so what is below the ward stays out: the ward's own figures
     * are in it. A group's or cell's is seen by itself and its ward.
     */
    private boolean isShown(UnitId unit) {
        return unit.equals(scope.unit()) || !catalogue.isBelowWard(unit);
    }

    /** Whether the period is asked for, and the unit was the scope's or under it by the tree of the period. */
    boolean asks(UnitId unit, Period period) {
        return asks(period)
                && isShown(unit)
                && catalogue.units().under(scope.unit(), unit, catalogue.windowLast(period));
    }

    boolean asks(IndicatorCode indicator) {
        return indicators.contains(indicator);
    }

    /** Whether its score is that of the scope's indicators, and of no others. */
    boolean asks(ThemeCode theme) {
        return scope.themes().isEmpty() || catalogue.isUnder(theme, scope.themes());
    }

    /** Whether it is one of the scope's periods, or lies in one. */
    boolean asks(Period period) {
        return scope.periods().stream().anyMatch(asked -> asked.equals(period) || asked.holds(period));
    }

    boolean asks(Form form) {
        return (scope.forms().isEmpty() || scope.forms().contains(form.code()))
                && form.indicators().stream().anyMatch(indicators::contains);
    }

    boolean asks(FormCode form) {
        return catalogue.form(form).filter(this::asks).isPresent();
    }

    boolean asks(Standing standing) {
        return asks(standing.obligation());
    }

    boolean asks(Obligation of) {
        return asks(of.unit(), of.period()) && asks(of.form());
    }

    static Set<Integer> years(Manifest.Scope scope) {
        Set<Integer> years = new TreeSet<>();
        scope.periods().forEach(period -> years.add(period.year()));
        return years;
    }

    @Override
    public void close() {
        logged.close();
    }
}
