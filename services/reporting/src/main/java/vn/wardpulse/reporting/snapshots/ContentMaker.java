package vn.wardpulse.reporting.snapshots;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.wardpulse.frozen.Section;
import vn.wardpulse.model.Period;
import vn.wardpulse.model.UnitId;
import vn.wardpulse.model.catalogue.CatalogueEvent;
import vn.wardpulse.model.catalogue.Form;
import vn.wardpulse.model.catalogue.Unit;
import vn.wardpulse.model.view.UnitPeriod;
import vn.wardpulse.model.wire.Wire;
import vn.wardpulse.oracle.OracleViews;

/** Puts a snapshot's content together from the log. The same log gives the same content, byte for byte. */
final class ContentMaker {

    /**
     * A definition that was in force.
     *
     * @param body as its topic has it
     */
    private record FrozenDefinition(String kind, String key, long position, Instant at, String by, Object body) {}

    private final LoggedScope logged;
    private final OracleViews views;
    private final Content content = new Content();

    ContentMaker(LoggedScope logged, OracleViews views) {
        this.logged = logged;
        this.views = views;
    }

    Content make() {
        content.begin(Section.DEFINITIONS);
        definitions().forEach(content::add);
        content.begin(Section.FACTS);
        Facts.of(logged, views.standings().values()).forEach(content::add);
        content.begin(Section.STANDINGS);
        views.standings().values().stream().filter(logged::asks).forEach(content::add);
        content.begin(Section.CELLS);
        each(view -> view.cells().stream()
                .filter(cell -> logged.asks(cell.indicator()))
                .map(Object.class::cast));
        content.begin(Section.SCORES);
        if (logged.scope().forms().isEmpty()) {
            each(view -> view.themes().stream()
                    .filter(score -> logged.asks(score.theme()))
                    .map(Object.class::cast));
        }
        content.begin(Section.COMPLETENESS);
        each(view ->
                view.forms().stream().filter(form -> logged.asks(form.form())).map(Object.class::cast));
        return content;
    }

    private interface Rows {
        Stream<Object> of(UnitPeriod view);
    }

    /** Views come in the order of unit and period, and their rows in the order of what they are about. */
    private void each(Rows rows) {
        for (UnitPeriod view : views.unitPeriods().values()) {
            if (logged.asks(view.unit(), view.period())) {
                rows.of(view)
                        .map(row -> placed(view.unit(), view.period(), row))
                        .forEach(content::add);
            }
        }
    }

    private static ObjectNode placed(UnitId unit, Period period, Object row) {
        ObjectNode object = Wire.mapper().valueToTree(row);
        return object.put("unit", unit.value()).put("period", period.toString());
    }

    private Stream<FrozenDefinition> definitions() {
        Set<UnitId> units = unitsAndAbove();
        return logged.definitions().stream()
                .filter(event -> isInForce(event, units))
                .map(event -> {
                    Thing thing = Thing.of(event);
                    return new FrozenDefinition(
                            thing.kind(),
                            thing.key(),
                            event.head().position(),
                            event.head().at(),
                            event.head().by(),
                            thing.body());
                })
                .sorted(Comparator.comparing(FrozenDefinition::kind).thenComparing(FrozenDefinition::key));
    }

    /** Whether figures of the scope go by it. How figures were checked, and what became of units, moves none of them. */
    private boolean isInForce(CatalogueEvent event, Set<UnitId> units) {
        return switch (event) {
            case CatalogueEvent.UnitDefined e -> units.contains(e.unit().id());
            case CatalogueEvent.ThemeDefined e -> true;
            case CatalogueEvent.IndicatorDefined e -> logged.asks(e.indicator().code());
            case CatalogueEvent.FormDefined e -> logged.asks(e.form());
            case CatalogueEvent.CalendarYearDefined e ->
                LoggedScope.years(logged.scope()).contains(e.calendarYear().year()) && isAsked(e);
            case CatalogueEvent.TargetsSet e ->
                logged.asks(e.targets().unit())
                        && LoggedScope.years(logged.scope())
                                .contains(e.targets().year());
            case CatalogueEvent.SuccessionDefined e -> false;
            case CatalogueEvent.UnitGroupDefined e -> false;
            case CatalogueEvent.ValidationRuleDefined e -> false;
            case CatalogueEvent.PlanDefined e -> false;
            case CatalogueEvent.TaskDefined e -> false;
        };
    }

    private boolean isAsked(CatalogueEvent.CalendarYearDefined calendar) {
        return logged.catalogue().forms().stream()
                .filter(logged::asks)
                .map(Form::calendar)
                .anyMatch(calendar.calendarYear().calendar()::equals);
    }

    private Set<UnitId> unitsAndAbove() {
        Set<UnitId> found = new HashSet<>();
        List<Unit> all = List.copyOf(logged.catalogue().units().units());
        all.stream().map(Unit::id).filter(logged::asks).forEach(found::add);
        boolean grown = true;
        while (grown) {
            List<@Nullable UnitId> parents = all.stream()
                    .filter(unit -> found.contains(unit.id()))
                    .flatMap(unit -> unit.spells().stream())
                    .<@Nullable UnitId>map(Unit.Spell::parent)
                    .toList();
            grown = false;
            for (UnitId parent : parents) {
                grown |= parent != null && found.add(parent);
            }
        }
        return found;
    }
}
