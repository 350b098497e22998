package vn.wardpulse.reporting.snapshots;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
import vn.wardpulse.oracle.Oracle;
import vn.wardpulse.oracle.OracleViews;
import vn.wardpulse.reporting.catalogue.Catalogue;

/** The log up to a position, as far as a snapshot's figures rest on it. */
final class LoggedScope {

    private final Manifest.Scope scope;
    private final Manifest.Position position;
    private final List<CatalogueEvent> definitions;
    private final List<ReportEvent> reports;
    private final Catalogue catalogue;
    private final Set<UnitId> units;
    private final Set<IndicatorCode> indicators;

    /**
     * @param definitions of each thing that is defined the definition that stood
     * @param reports of the units of the scope
     */
    LoggedScope(
            Manifest.Scope scope,
            Manifest.Position position,
            List<CatalogueEvent> definitions,
            List<ReportEvent> reports) {
        this.scope = scope;
        this.position = position;
        this.definitions = List.copyOf(definitions);
        this.reports = List.copyOf(reports);
        this.catalogue = Catalogue.of(definitions);
        this.units = catalogue.everUnder(scope.unit());
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

    List<CatalogueEvent> definitions() {
        return definitions;
    }

    List<ReportEvent> reports() {
        return reports;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** All views of the scope's units and years. */
    OracleViews views() {
        Set<Integer> years = years(scope);
        return Oracle.compute(definitions, reports, (unit, year) -> units.contains(unit) && years.contains(year));
    }

    /** Whether it is the scope's unit, or was ever under it. */
    boolean asks(UnitId unit) {
        return units.contains(unit);
    }

    /** Whether the period is asked for, and the unit was the scope's or under it by the tree of the period. */
    boolean asks(UnitId unit, Period period) {
        return asks(period) && catalogue.units().under(scope.unit(), unit, catalogue.windowLast(period));
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
        Obligation of = standing.obligation();
        return asks(of.unit(), of.period()) && asks(of.form());
    }

    static Set<Integer> years(Manifest.Scope scope) {
        Set<Integer> years = new TreeSet<>();
        scope.periods().forEach(period -> years.add(period.year()));
        return years;
    }
}
